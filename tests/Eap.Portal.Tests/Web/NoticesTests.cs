using Eap.Contents.Management;
using Eap.Contents.Parts.Annexes;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Platform.Commands;
using Eap.Portal.Notices;
using Eap.Portal.Tests.Unit.Notices;
using Eap.Testing;

namespace Eap.Portal.Tests.Web;

public sealed class NoticesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static int _visit;

    [Fact]
    public async Task Notice_OfRizhao_ShowsFactsPointsAndFourAnnexes()
    {
        var page = (await Anonymous().GetPageAsync("/notices/rizhao-2018")).ShouldBeOk();

        Assert.Equal(["日照市总工会、日照市卫生和计划生育委员会", "各区县总工会、各区县卫生和计划生育局、市直各委局（产业）工会、各直属基层工会", "原文未载", "2018年9月17日", "日照市总工会办公室，2018年9月17日"], page.Texts(".facts dd"));
        Assert.Equal("标题原文未载", page.Text(".badge-quiet"));
        Assert.Contains("100场公益巡讲", Condense(page.Text(".prose")).Replace("次", "", StringComparison.Ordinal));
        Assert.Equal(["5", "5", "5", "5", "5", "5", "2", "2"], page.Texts("#annex-1 tbody td.n"));
        Assert.Equal(["合计", "34"], page.Texts("#annex-1 tfoot td"));
        Assert.Equal(["合计", "8"], page.Texts("#annex-2 tfoot td"));
        Assert.Equal(["合计", "6"], page.Texts("#annex-3 tfoot td"));
        Assert.Equal(["基础Ⅰ型", "基础Ⅱ型", "标准型", "完备Ⅰ型", "完备Ⅱ型"], page.Texts("#annex-4 tbody td:first-child"));
        Assert.Equal(2, page.Document.QuerySelector("#annex-4 tbody td:last-child")!.QuerySelectorAll("br").Length);
        Assert.Equal(4, page.Document.QuerySelectorAll(".annex caption").Length);
    }

    [Fact]
    public async Task List_WithMoreNotices_ShowsNewestFirstAndAsksNoMoreOften()
    {
        await ListAsync();
        await Data.NoticeAsync("列表一号", part => part.OriginalDate.Value = new DateOnly(2026, 3, 1));
        var one = await ListAsync();
        await Data.NoticeAsync("列表二号", part => part.OriginalDate.Value = new DateOnly(2026, 3, 3));
        await Data.NoticeAsync("列表三号", part => part.OriginalDate.Value = new DateOnly(2026, 3, 2));
        var three = await ListAsync();

        Assert.Equal(["列表二号", "列表三号", "列表一号"], three.Texts("main .title").Where(title => title.StartsWith("列表", StringComparison.Ordinal)));
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task List_WithADraft_DoesNotShowIt()
    {
        var draft = await Data.NoticeAsync("草稿通知不可见", publish: false);

        Assert.DoesNotContain("草稿通知不可见", (await ListAsync()).Html);
        (await Anonymous().GetPageAsync("/" + draft.As<AutoroutePart>()!.Path)).ShouldBeNotFound();
    }

    [Fact]
    public async Task List_LongerThanAPage_IsTurnedByPlainLinks()
    {
        for (var i = 0; i < 11; i++) await Data.NoticeAsync($"翻页通知{i}");
        var reader = Anonymous();
        var first = await ListAsync();
        var second = await reader.GetFinalPageAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(10, first.Document.QuerySelectorAll("main .list > li").Length);
        Assert.NotEmpty(second.ShouldBeOk().Document.QuerySelectorAll("main .list > li"));
        Assert.Empty(first.Texts("main .title").Intersect(second.Texts("main .title")));
    }

    [Fact]
    public async Task Notice_ThatWasKept_ShowsItsChangeAtOnce()
    {
        var notice = await Data.NoticeAsync("会改动的通知");
        var (reader, path) = (Anonymous(), "/" + notice.As<AutoroutePart>()!.Path);
        await reader.GetPageAsync(path);
        Assert.Empty((await reader.GetPageAsync(path)).Queries);

        await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = (await contents.GetAsync(notice.ContentItemId, VersionOptions.Latest))!;
            item.Alter<NoticePart>(part => part.DocumentNumber.Text = "测工发〔2026〕9号");
            Assert.True((await unit.SaveAndPublishReviewedAsync(item, item.ContentItemVersionId)).Succeeded);
        });

        Assert.Contains("测工发〔2026〕9号", (await reader.GetPageAsync(path)).Html);
    }

    [Fact]
    public async Task Annex_WithRaggedRows_IsRefusedByRow()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Data.NoticeAsync("附件不齐", annexes: new Annex
        {
            Number = 1, Title = "分配表", Columns = [new AnnexColumn { Name = "单位" }, new AnnexColumn { Name = "场次", Numeric = true }], Rows = [["甲", "1"], ["乙"]],
        }));

        Assert.Contains("AnnexPart.Annexes.0: 第 1 个附件：第 2 行有 1 格，表头有 2 格", failure.Message);
    }

    [Fact]
    public async Task Markup_InTitleCellsAndText_IsShownAsText()
    {
        const string Attack = "<img src=x onerror=alert(1)>";
        var notice = await Data.NoticeAsync($"标题{Attack}", part => (part.DocumentNumber.Text, part.OriginalText.Markdown) = (Attack, $"原文{Attack}"),
            annexes: new Annex { Number = 1, Title = Attack, Columns = [new AnnexColumn { Name = Attack }], Rows = [[Attack]] });

        var page = (await Anonymous().GetPageAsync("/" + notice.As<AutoroutePart>()!.Path)).ShouldBeOk();

        Assert.Empty(page.Document.QuerySelectorAll("img"));
        Assert.DoesNotContain("<img", page.Html);
        Assert.Equal(Attack, page.Text("#annex-1 tbody td"));
    }

    [Theory]
    [MemberData(nameof(Originals))]
    public async Task Original_Pasted_StandsWholeOnThePageWithClausesAndTables(string name)
    {
        var text = OriginalText(name);
        var notice = await Data.NoticeAsync($"粘贴的通知 {name}", part => part.PastedOriginal = text);

        var page = (await Anonymous().GetPageAsync("/" + notice.As<AutoroutePart>()!.Path)).ShouldBeOk();
        var shown = page.Document.QuerySelector("section[aria-labelledby=original]")!;
        shown.QuerySelector("h2")!.Remove();

        Assert.Equal(Condense(text), Condense(shown.TextContent));
        Assert.NotEmpty(shown.QuerySelectorAll("h3, h4"));
        Assert.Null(notice.As<NoticePart>()!.PastedOriginal);
    }

    [Fact]
    public async Task Original_PastedWithTables_FillsEmptyAnnexesAndFacts()
    {
        var notice = await Data.ItemAsync("Notice", "空通知", item => item.Alter<NoticePart>(part => part.PastedOriginal = Samples.Wrapped), publish: false);
        var part = notice.As<NoticePart>()!;

        Assert.NotEmpty(part.Issuers.Values);
        Assert.NotNull(part.OriginalDate.Value);
        Assert.Contains(notice.As<AnnexPart>()!.Annexes, annex => annex.Rows.Count > 0 && annex.Columns[1].Numeric);
    }

    [Fact]
    public async Task Original_PastedOverEnteredFacts_LeavesThemAlone()
    {
        var notice = await Data.NoticeAsync("有事实的通知", part => (part.DocumentNumber.Text, part.PastedOriginal) = ("测〔2026〕1号", Samples.Flat), annexes: new Annex { Number = 7, Title = "编辑录入的附件" });

        Assert.Equal("测〔2026〕1号", notice.As<NoticePart>()!.DocumentNumber.Text);
        Assert.Equal(["测试市总工会"], notice.As<NoticePart>()!.Issuers.Values);
        Assert.Equal([7], notice.As<AnnexPart>()!.Annexes.Select(annex => annex.Number));
    }

    [Fact]
    public async Task Original_PastedThatIsTooLong_IsRefusedAtTheBox()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Data.NoticeAsync("太长的原文", part => part.PastedOriginal = new string('长', 500_001)));

        Assert.StartsWith("NoticePart.PastedOriginal: 内容超过 50 万字", failure.Message);
    }

    [Fact]
    public async Task ImportCommand_IntoAPublishedNotice_KeepsTheWholeTextForTheReviews()
    {
        var notice = await Data.NoticeAsync("等原文的通知");
        var path = notice.As<AutoroutePart>()!.Path!;

        Assert.Equal(0, await RunAsync(Samples.Wrapped, "--into", path.Split('/')[1]));

        Assert.DoesNotContain(Condense(Samples.Wrapped), Condense((await Anonymous().GetPageAsync("/" + path)).ShouldBeOk().BodyText));
        await Site.InUnitAsync(async unit =>
        {
            var draft = (await unit.Get<IContentManager>().GetAsync(notice.ContentItemId, VersionOptions.Draft))!;
            Assert.True((await unit.SaveAndPublishReviewedAsync(draft, draft.ContentItemVersionId)).Succeeded);
        });
        var page = await Anonymous().GetPageAsync("/" + path);
        Assert.Contains(Condense(Samples.Wrapped), Condense(page.Text("section[aria-labelledby=original]")));
    }

    [Fact]
    public async Task ImportCommand_WithoutATarget_MakesADraft()
    {
        Assert.Equal(0, await RunAsync(Samples.Flat));

        Assert.DoesNotContain(Condense(Samples.Flat)[..40], Condense((await ListAsync()).BodyText));
    }

    [Theory]
    [InlineData("nothing-here")]
    [InlineData("pages/guanyu")]
    public async Task ImportCommand_IntoNoNotice_FailsAndChangesNothing(string target) => Assert.Equal(1, await RunAsync(Samples.Flat, "--into", target));

    [Fact]
    public async Task ImportCommand_WithoutAFile_SaysHowToCallIt() =>
        Assert.Equal(1, await Site.UseAsync<IEnumerable<ISiteCommand>, int>(commands => Command(commands).RunAsync(CommandLine.Parse(["import-notice"])!, CancellationToken.None)));

    public static TheoryData<string> Originals() => Seeds.Rizhao is null ? ["wrapped", "flat"] : ["wrapped", "flat", "rizhao", "qingdao"];

    private static string OriginalText(string name) => name switch { "wrapped" => Samples.Wrapped, "flat" => Samples.Flat, "rizhao" => Seeds.Rizhao!, _ => Seeds.Qingdao! };

    private static ISiteCommand Command(IEnumerable<ISiteCommand> commands) => commands.Single(command => command.Name == "import-notice");

    private async Task<int> RunAsync(string text, params string[] options)
    {
        var file = Path.Combine(TestFolder.Create(), "通知.txt");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return await Site.UseAsync<IEnumerable<ISiteCommand>, int>(commands => Command(commands).RunAsync(CommandLine.Parse(["import-notice", file, .. options])!, CancellationToken.None));
    }

    private async Task<SitePage> ListAsync() => (await Anonymous().GetPageAsync($"/notices?visit={Interlocked.Increment(ref _visit)}")).ShouldBeOk();

    private static string Condense(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '\uFEFF'));

    // R36: the day it was signed and the day it was printed, typed into each other's field.
    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(5, 5, true)]
    [InlineData(5, 6, true)]
    public async Task Save_PrintedBeforeItWasSigned_IsRefusedAtTheField(int signed, int printed, bool stands)
    {
        var root = await Data.OrganizationNamedAsync(null);
        var saved = await Site.InUnitAsync(async unit =>
        {
            var item = await unit.Get<IContentManager>().NewAsync("Notice", root.OrganizationId);
            item.Apply(new TitlePart { Title = "两个日期的通知（例）" }).Alter<NoticePart>(part => (part.OriginalDate.Value, part.ImprintDate.Value) = (new DateOnly(2026, 3, signed), new DateOnly(2026, 3, printed)));
            return await unit.Get<IContentManager>().SaveDraftAsync(item, null);
        });

        Assert.Equal(stands ? [] : ["NoticePart.ImprintDate"], saved.Errors.Select(error => error.Field));
    }
}
