using Eap.Portal.Hotlines;

namespace Eap.Portal.Tests.Unit.Hotlines;

/// <summary>Lines as the tests need them.</summary>
internal static class Lines
{
    public static readonly int[] EveryDay = [1, 2, 3, 4, 5, 6, 7];
    public static readonly int[] Weekdays = [1, 2, 3, 4, 5];

    public static HotlineHours Hours(IEnumerable<int> days, string from, string to) => new() { Days = [.. days], From = from, To = to };

    public static Hotline City(string? number = "400-000-0000", DateOnly? verified = null, params HotlineHours[] hours) =>
        new("某市职工心理热线", new HotlinePart { Number = number, Kind = HotlineKind.City, VerifiedOn = verified, Hours = [.. hours], Position = 2 });

    public static Hotline National(params HotlineHours[] hours) =>
        new("全国心理援助热线", new HotlinePart { Number = "12356", Kind = HotlineKind.National, Permanent = true, Hours = [.. hours], Position = 1 });

    public static Hotline Emergency(string number = "120") =>
        new("急救电话", new HotlinePart { Number = number, Kind = HotlineKind.Emergency, Permanent = true, Hours = [Hours(EveryDay, "00:00", "24:00")], Position = 3 });
}
