using System.Text.Json.Nodes;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Returns;

namespace Eap.Applications.Tests.Unit;

public sealed class PlainRulesTests
{
    private static readonly DateTime Closes = new(2026, 10, 31, 16, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-100, null, FilingState.Open)]
    [InlineData(0, null, FilingState.Closed)]
    [InlineData(60_000, -1, FilingState.Grace)]
    [InlineData(60_000, 0, FilingState.Closed)]
    [InlineData(30 * 60_000, -1, FilingState.Closed)]
    public void FilingWindow_AroundTheEnd_CountsTheMomentAndUploadsBegunBefore(int millisecondsAfter, int? uploadBegun, FilingState expected)
    {
        var window = new FilingWindow(null, Closes, TimeSpan.FromMinutes(30));
        Assert.Equal(expected, window.At(Closes.AddMilliseconds(millisecondsAfter), uploadBegun is { } begun ? Closes.AddMilliseconds(begun) : null));
    }

    [Fact]
    public void OneTimeNotice_FieldNeitherAskedNorChanged_IsLate()
    {
        var late = OneTimeNotice.Late(["A", "B", "C"], new HashSet<string> { "A" }, new HashSet<string> { "B" }, isFirst: false);
        Assert.Equal(["C"], late);
        Assert.Empty(OneTimeNotice.Late(["C"], new HashSet<string>(), new HashSet<string>(), isFirst: true));
    }

    [Fact]
    public void ContentHash_OtherOrderOfMembers_IsTheSame_AndAnyChangeShows()
    {
        var one = JsonNode.Parse("""{"A":{"Text":"一","Value":1},"B":{}}""")!.AsObject();
        var same = JsonNode.Parse("""{"B":{},"A":{"Value":1,"Text":"一"}}""")!.AsObject();
        var other = JsonNode.Parse("""{"A":{"Text":"一 ","Value":1},"B":{}}""")!.AsObject();
        Assert.Equal(ContentHash.Of(one), ContentHash.Of(same));
        Assert.NotEqual(ContentHash.Of(one), ContentHash.Of(other));
        Assert.Matches("^[0-9a-f]{64}$", ContentHash.Of(one));
        Assert.NotEqual(ContentHash.Of(one, ContentHash.NewSalt()), ContentHash.Of(one, ContentHash.NewSalt()));
    }
}
