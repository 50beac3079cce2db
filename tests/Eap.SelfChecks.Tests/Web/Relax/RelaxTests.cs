using Eap.Contents.Management;
using Eap.Platform.Security;
using Eap.SelfChecks.Relax;
using Eap.Testing;

namespace Eap.SelfChecks.Tests.Web.Relax;

/// <summary>The list of exercises and the page of one, for anybody, without scripts.</summary>
public sealed class RelaxTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static readonly string[] OfTheRecipe = ["/relax/man-huxi", "/relax/zhuolu", "/relax/songyisong", "/relax/shuiqian-fangxia"];

    public static TheoryData<string> Pages => ["/relax", .. OfTheRecipe];

    [Fact]
    public async Task List_Anonymous_HasOneOfEachKindInOrder()
    {
        var page = (await Anonymous().GetPageAsync("/relax")).ShouldBeOk();

        Assert.Equal(OfTheRecipe, page.Document.QuerySelectorAll("main .list a.title").Select(link => link.GetAttribute("href")!).Take(4));
        Assert.Equal(ExerciseKind.All.Select(kind => kind.Text), page.Texts("main .list .meta span:first-child").Take(4));
        Assert.Equal("tel:12356", page.Document.QuerySelector("main .help-card a.call")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_WithoutScripts_IsWholeAsText()
    {
        var page = (await Anonymous().GetPageAsync("/relax/man-huxi")).ShouldBeOk();

        Assert.Equal("慢慢呼吸", page.Text("h1"));
        Assert.True(page.Document.QuerySelector("[data-exercise]")!.HasAttribute("hidden"));
        Assert.Equal(3, page.Document.QuerySelectorAll("main ol[data-steps] > li[data-seconds]").Length);
        Assert.Equal(["4", "6"], page.Document.QuerySelectorAll("li[data-times='12'] li").Select(step => step.GetAttribute("data-seconds")!));
        Assert.Contains("下面几步，做 12 遍", page.Text("ol[data-steps]"));
        Assert.Contains("头晕、手麻", page.Text("section[aria-labelledby=stop]"));
        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=stop] a[href='/help']"));
        Assert.Contains("待专业人员审阅", page.Text(".facts"));
        Assert.Contains("大约 3 分钟", page.Text(".page-head"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForAnybody_IsSmallKeptAndAsksNobodyElse(string path)
    {
        var reader = Anonymous();
        reader.Headers["Accept-Encoding"] = "gzip";
        Assert.InRange((await reader.GetPageAsync(path)).ShouldBeOk().Bytes.Length, 1, 10 * 1024);

        await Anonymous().GetPageAsync(path);
        var page = (await Anonymous().GetPageAsync(path)).ShouldBeOk();
        Assert.Empty(page.Queries);
        Assert.DoesNotMatch("""(src|href|action)="(https?:)?//""", page.Html);
        Assert.DoesNotMatch("<style|<form|style=\"|onclick=|<audio|autoplay", page.Document.QuerySelector("main")!.OuterHtml);
        Assert.All(page.Document.QuerySelectorAll("script"), script => Assert.StartsWith("/_content/Eap.SelfChecks/dist/relax.", script.GetAttribute("src"), StringComparison.Ordinal));
        foreach (var word in new[] { "抑郁症", "焦虑症", "患者", "治愈", "疗效" }) Assert.DoesNotContain(word, page.Text("main"));
    }

    [Fact]
    public async Task Visit_OfAnExercise_LeavesNoCookieNoRowAndNoLogLine()
    {
        var reader = Anonymous();
        var before = Site.Logs.Lines.Count;

        foreach (var path in OfTheRecipe) await reader.GetPageAsync($"{path}?geheim=zzqx78");

        Assert.Empty(reader.Cookies.Names);
        Assert.DoesNotContain(Site.Logs.Lines.Skip(before), line => line.Contains("zzqx78", StringComparison.Ordinal) || line.Contains("man-huxi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_DraftsAndWithdrawn_AreNotInItAndHaveNoPage()
    {
        await Data.ExerciseAsync("只是草稿别漏出去", publish: false);
        var gone = await Data.ExerciseAsync("撤下来的别漏出去");
        var address = "/" + gone.As<Eap.Contents.Routing.AutoroutePart>()!.Path;
        (await Anonymous().GetPageAsync(address)).ShouldBeOk();
        await Site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(gone.ContentItemId));

        Assert.DoesNotContain("别漏出去", (await Anonymous().GetPageAsync("/relax")).Html);
        (await Anonymous().GetPageAsync(address)).ShouldBeNotFound();
        (await Anonymous().GetPageAsync("/relax/nothing-here")).ShouldBeNotFound();
    }

    [Fact]
    public async Task List_WithMoreExercises_TakesTheSameQueriesAndShowsThemAtOnce()
    {
        await Data.ExerciseAsync("再一个");
        var one = await Anonymous().GetPageAsync("/relax");
        foreach (var number in new[] { "一", "二", "三" }) await Data.ExerciseAsync($"又一个{number}");

        var more = await Anonymous().GetPageAsync("/relax");

        Assert.Equal(one.Queries.Count, more.Queries.Count);
        Assert.Equal(one.Texts("main .list .title").Count + 3, more.Texts("main .list .title").Count);
    }

    [Fact]
    public async Task Publish_WithoutTheReviews_IsRefused() => Assert.False((await Data.SaveExerciseAsync("没有三审", reviewed: false)).Succeeded);

    [Theory]
    [InlineData("Words", "", "对读者说的话")]
    [InlineData("Seconds", "", "多少秒")]
    [InlineData("Seconds", "0", "多少秒")]
    [InlineData("Seconds", "601", "多少秒")]
    [InlineData("Seconds", "一会儿", "多少秒")]
    [InlineData("Move", "Spin", "身体的动作")]
    public async Task Publish_WithAStepThatMakesNoSense_IsRefusedAtItsRow(string column, string value, string named)
    {
        var result = await Data.SaveExerciseAsync("步骤不对", part =>
        {
            if (value.Length == 0) part.Steps.Rows[0].Remove(column);
            else part.Steps.Rows[0][column] = value;
        });

        Assert.False(result.Succeeded);
        Assert.Contains(result.Errors, error => error.Message.Contains("第 1 行", StringComparison.Ordinal) && error.Message.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_WithoutWordsOnWhenToStop_IsRefused() => Assert.False((await Data.SaveExerciseAsync("不说什么时候停", part => part.WhenToStop.Values = [])).Succeeded);

    [Fact]
    public async Task Editor_OfAnExercise_ShowsItsStepsAsATable()
    {
        var item = await Data.ExerciseAsync("看看编辑页", publish: false);

        var page = (await (await SignInAsync(RoleNames.Editor)).GetPageAsync($"/admin/content/{item.ContentItemId}/edit")).ShouldBeOk();

        Assert.Equal("慢慢呼气", page.Document.QuerySelector("table.fill input[value='慢慢呼气']")!.GetAttribute("value"));
        (await Anonymous().GetPageAsync($"/admin/content/{item.ContentItemId}/edit")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Feelings_OfAnExercise_LeadThere()
    {
        await Data.ExerciseAsync("手心出汗的时候", part => part.Feelings.Values = ["手心出汗", "睡不着"]);

        var doors = (await Anonymous().GetPageAsync("/articles/feelings")).ShouldBeOk();
        Assert.Equal("/relax/", doors.Document.QuerySelectorAll("main .tags a").Single(link => link.TextContent == "手心出汗").GetAttribute("href")![..7]);
        var list = (await Anonymous().GetPageAsync($"/articles?feeling={Uri.EscapeDataString("睡不着")}")).ShouldBeOk();
        Assert.Equal(["睡前放下", "手心出汗的时候"], list.Texts("section[aria-labelledby=first] a"));
    }
}
