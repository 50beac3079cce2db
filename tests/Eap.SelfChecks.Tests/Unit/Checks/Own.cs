using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Tests.Unit.Checks;

/// <summary>A check of our own with two areas.</summary>
internal static class Own
{
    public static Scale Scale { get; } = new()
    {
        Code = "OWN", Title = "自查", Version = "1", Licence = "本站", Source = "本站", Maximum = 2,
        Items = [new ScaleItem { Text = "一" }, new ScaleItem { Text = "二" }, new ScaleItem { Text = "三", IsCrisis = true }], Choices = [new(0, "没有"), new(1, "偶尔"), new(2, "常常")],
        Areas = [new ScaleArea { Title = "睡眠", Items = [1, 2], From = 2, Words = "睡" }, new ScaleArea { Title = "心情", Items = [3], From = 1, Words = "心", NextSteps = [new("去", "/help")] }],
        Bands = [new ScaleBand { Words = "没有" }, new ScaleBand { From = 1, To = 2, Words = "有" }],
    };
}
