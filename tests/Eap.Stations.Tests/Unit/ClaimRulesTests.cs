using Eap.Plans.Rules;
using Eap.Stations.Passport;

namespace Eap.Stations.Tests.Unit;

public sealed class ClaimRulesTests
{
    private static readonly StandardCheck Sign = new("A1", "有牌子", "照片");
    private static readonly DateOnly Today = new(2019, 5, 6);

    private static (string Field, string? Problem) Read(string? evidence, string? day, bool hasFiles = false, StandardCheck? check = null)
    {
        var read = ClaimRules.Read(new ClaimForm { Evidence = evidence, Day = day }, check ?? Sign, hasFiles, Today, refuse: message => Refusal.OwnRule(message, null));
        return (read.Field, read.Problem);
    }

    [Fact]
    public void Read_TickWithoutAnyEvidence_IsRefusedAtTheField() => Assert.Equal("Evidence", Read(" ", "2019-05-01").Field);

    [Fact]
    public void Read_OnlyAPhoto_IsEnough() => Assert.Null(Read(null, "2019-05-01", hasFiles: true).Problem);

    [Theory, InlineData("2019-05-07"), InlineData("五月"), InlineData(""), InlineData("2019-02-29"), InlineData("0209-05-01")]
    public void Read_DayThatIsNoneOrToCome_IsRefusedAtTheField(string day) => Assert.Equal("Day", Read("门口", day).Field);

    [Theory, InlineData("２０１９－０５－０１"), InlineData("2019/5/1"), InlineData("2019年5月1日"), InlineData(" 2019-05-06 ")]
    public void Read_DayHoweverWritten_IsTaken(string day) => Assert.Null(Read("门口", day).Problem);

    [Fact]
    public void Read_TooLong_SaysHowLong() => Assert.Contains("301", Read(new string('长', 301), "2019-05-01").Problem!, StringComparison.Ordinal);
}
