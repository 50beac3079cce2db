using Eap.Applications.Forms;
using Eap.Applications.Paper;

namespace Eap.Applications.Tests.Paper;

public sealed class ScanMatchTests
{
    private const string Number = "ZF-2026-0042";
    private static readonly string Hash = string.Concat(Enumerable.Repeat("0f3a", 16));

    [Fact]
    public void Code_Printed_IsReadAgainAndMatches()
    {
        var code = PaperCode.Of(Number, 2, Hash);

        Assert.Equal("EAP1/ZF-2026-0042/2/0F3A0F3A0F3A0F3A", code.ToString());
        Assert.Equal(code, PaperCode.Read($" {code} "));
        Assert.Equal(ScanMatchKind.Matches, ScanMatch.Of(PaperCode.Read(code.ToString()), Number, 2, Hash).Kind);
    }

    [Theory]
    [InlineData("zf-2026-0042", "2")]
    [InlineData("ＺＦ－２０２６－００４２", "第２版")]
    [InlineData(" ZF-2026-0042 ", " 第 2 版 ")]
    [InlineData("ZF–2026–0042", "2版")]
    public void Typed_AsPeopleWriteIt_Matches(string number, string version) =>
        Assert.Equal(ScanMatchKind.Matches, ScanMatch.Of(PaperCode.Typed(number, version), Number, 2, Hash).Kind);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.org/")]
    [InlineData("EAP1/ZF-2026-0042/2/0F3A")]
    [InlineData("EAP1/ZF-2026-0042/99999/0F3A0F3A0F3A0F3A")]
    public void Text_ThatIsNoCode_IsNotRead(string? text) => Assert.Null(PaperCode.Read(text));

    [Theory]
    [InlineData("", "2")]
    [InlineData("ZF-2026-0042", "")]
    [InlineData("ZF-2026-0042", "二")]
    [InlineData("ZF-2026-0042", "-1")]
    public void Typed_Incomplete_IsNotRead(string number, string version) => Assert.Null(PaperCode.Typed(number, version));

    [Fact]
    public void Scan_OfAnOlderVersion_IsRefusedInWords()
    {
        var match = ScanMatch.Of(PaperCode.Of(Number, 1, Hash), Number, 2, Hash);

        Assert.Equal(ScanMatchKind.OlderVersion, match.Kind);
        Assert.Equal("这张纸是第 1 版，之后申报补正过，现在是第 2 版。请重新打印第 2 版、盖章，再上传。", match.Message);
    }

    [Fact]
    public void Scan_OfSomethingElse_SaysWhat()
    {
        Assert.Equal(ScanMatchKind.Unread, ScanMatch.Of(null, Number, 2, Hash).Kind);
        Assert.Equal(ScanMatchKind.OtherApplication, ScanMatch.Of(PaperCode.Of("ZF-2026-0041", 2, Hash), Number, 2, Hash).Kind);
        Assert.Equal(ScanMatchKind.UnknownVersion, ScanMatch.Of(PaperCode.Typed(Number, "3"), Number, 2, Hash).Kind);
        Assert.Equal(ScanMatchKind.OtherContent, ScanMatch.Of(PaperCode.Of(Number, 2, new string('e', 64)), Number, 2, Hash).Kind);
    }

    [Fact]
    public void Copies_AreNumberedWherePaperIsAsked()
    {
        Assert.Null(PaperCopies.Of(new ApplicationSettings { Copies = 3 }));
        Assert.Equal(["第 1 份，共 3 份", "第 2 份，共 3 份", "第 3 份，共 3 份"], PaperCopies.Of(new ApplicationSettings { AskPaper = true, Copies = 3 })!.Copies.Select(copy => copy.Title));
        Assert.Equal(["共 1 份"], PaperCopies.Of(new ApplicationSettings { AskPaper = true, Copies = 0 })!.Copies.Select(copy => copy.Title));
    }
}
