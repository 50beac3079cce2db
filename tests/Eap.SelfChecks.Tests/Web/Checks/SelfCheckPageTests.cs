using System.Text.Json;
using Eap.Contents.Management;
using Eap.SelfChecks.Checks;
using Eap.Testing;

namespace Eap.SelfChecks.Tests.Web.Checks;

/// <summary>The list of checks and the page of one, for anybody, without scripts.</summary>
public sealed class SelfCheckPageTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Own = "/self-check/jinkuang";

    [Fact]
    public async Task List_Anonymous_SaysAdultsFirstAndOffersOnlyWhatHasItsWording()
    {
        var page = (await Anonymous().GetPageAsync("/self-check")).ShouldBeOk();

        Assert.StartsWith("给成年人", page.Text(".lead"));
        // Other tests of this site publish scales of their own.
        Assert.Equal("近况自查", page.Texts("main .list .title")[0]);
        Assert.Contains("不发给本站，不存下来", page.Text(".promise"));
        Assert.Equal("tel:12356", page.Document.QuerySelector("main .help-card a.call")!.GetAttribute("href"));
        foreach (var waiting in new[] { "phq-9", "gad-7", "who-5" }) (await Anonymous().GetPageAsync($"/self-check/{waiting}")).ShouldBeNotFound();
        Assert.DoesNotContain("PHQ-9", page.Html);
    }

    [Theory]
    [InlineData("/self-check")]
    [InlineData(Own)]
    public async Task Page_ForAnybody_IsSmallKeptAndAsksNobody(string path)
    {
        var reader = Anonymous();
        reader.Headers["Accept-Encoding"] = "gzip";
        Assert.InRange((await reader.GetPageAsync(path)).ShouldBeOk().Bytes.Length, 1, 12 * 1024);

        await Anonymous().GetPageAsync(path);
        var page = (await Anonymous().GetPageAsync(path)).ShouldBeOk();
        Assert.Empty(page.Queries);
        Assert.DoesNotMatch("""(src|href|action)="(https?:)?//""", page.Html);
        Assert.DoesNotMatch("<style|<form|<button type=\"submit|<button>|style=\"|onclick=|<audio", page.Document.QuerySelector("main")!.OuterHtml);
        Assert.All(page.Document.QuerySelectorAll("script"), script => Assert.Matches("^/_content/Eap.SelfChecks/dist/(selfcheck|display)\\.", script.GetAttribute("src")));
        Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single());
        foreach (var word in new[] { "抑郁", "焦虑", "患者", "病人", "重度", "阳性" }) Assert.DoesNotContain(word, page.Text("main"));
        Assert.Empty(reader.Cookies.Names);
    }

    [Fact]
    public async Task Page_WithoutScripts_HasTenQuestionsTheTableAndHelpAtTheMarkedOne()
    {
        var page = (await Anonymous().GetPageAsync(Own)).ShouldBeOk();

        var fields = page.Document.QuerySelectorAll("fieldset");
        Assert.Equal(10, fields.Length);
        Assert.All(fields, field => Assert.Equal(["0", "1", "2", "3"], field.QuerySelectorAll("input[type=radio]").Select(input => input.GetAttribute("value")!)));
        Assert.Equal("tel:12356", fields[9].QuerySelector("a.call")!.GetAttribute("href"));
        Assert.Equal(7, page.Document.QuerySelectorAll("[data-self] [data-area]").Length);
        Assert.Equal(["一组也没有", "有 1–2 组", "有 3–7 组"], page.Texts("[data-self] table:last-of-type tbody th").TakeLast(3));
        Assert.False(page.Document.QuerySelector("[data-self]")!.HasAttribute("hidden"));
        foreach (var hidden in new[] { "[data-buttons]", "[data-result]", "[data-missing]", "[data-crisis-card]" }) Assert.True(page.Document.QuerySelector(hidden)!.HasAttribute("hidden"), hidden);
        Assert.StartsWith("给成年人。", page.Text(".lead"));
        Assert.Contains("请在选以前换", page.Text("[data-reloads]"));
    }

    [Fact]
    public async Task Page_OfACheckOrAScale_TellsNoOtherPageItsAddress()
    {
        var item = await Data.CheckAsync("占位七题");

        foreach (var address in new[] { Own, "/" + item.As<Eap.Contents.Routing.AutoroutePart>()!.Path })
        {
            // Made, and kept.
            for (var visit = 0; visit < 2; visit++) Assert.Equal("no-referrer", (await Anonymous().GetPageAsync(address)).ShouldBeOk().Headers.GetValues("Referrer-Policy").Single());
        }
    }

    [Fact]
    public async Task Table_WithACrisisItem_SaysFirstThatItDoesNotCountThen()
    {
        var item = await Data.CheckAsync("占位九题乙", "PHQ-9");

        var (own, scale) = ((await Anonymous().GetPageAsync(Own)).ShouldBeOk(), (await Anonymous().GetPageAsync("/" + item.As<Eap.Contents.Routing.AutoroutePart>()!.Path)).ShouldBeOk());

        Assert.StartsWith("第 10 题不是“没有”的，先打那一题下面的电话。", own.Text("[data-self] > h2 + p"));
        Assert.StartsWith("第 9 题不是“", scale.Text("[data-self] > h2 + p"));
    }

    [Fact]
    public async Task Page_Numbers_AreThoseOfTheQuestionsAndNoWords()
    {
        var page = await Anonymous().GetPageAsync(Own);
        var numbers = JsonDocument.Parse(page.Document.QuerySelector("[data-check]")!.GetAttribute("data-check")!).RootElement;

        Assert.Equal((10, 7, 3), (numbers.GetProperty("items").GetArrayLength(), numbers.GetProperty("areas").GetArrayLength(), numbers.GetProperty("bands").GetArrayLength()));
        Assert.True(numbers.GetProperty("items")[9].GetProperty("crisis").GetBoolean());
        Assert.Equal(0, numbers.GetProperty("missing").GetInt32());
    }

    [Fact]
    public async Task Page_NextSteps_LeadToPagesThatStand()
    {
        var page = await Anonymous().GetPageAsync(Own);
        var links = page.Document.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.True(links.Count > 12);
        foreach (var link in links) (await Anonymous().GetPageAsync(link)).ShouldBeOk();
    }

    [Fact]
    public async Task Page_WithStations_NamesThoseThatOpenNextAtMostThree()
    {
        foreach (var name in new[] { "甲站", "乙站", "丙站", "丁站" }) await Data.StationAsync(name);

        var page = await Anonymous().GetPageAsync(Own);

        Assert.Equal(3, page.Document.QuerySelectorAll(".check-next .related a").Length);
        Assert.Matches("现在开放|下次开放", page.Text(".check-next .related .state"));
    }

    [Fact]
    public async Task Visit_WithAnythingInTheAddress_LeavesNoCookieAndNoLogLine()
    {
        var (reader, before) = (Anonymous(), Site.Logs.Lines.Count);

        await reader.GetPageAsync($"{Own}?q10=3zzqx78");

        Assert.Empty(reader.Cookies.Names);
        Assert.DoesNotContain(Site.Logs.Lines.Skip(before), line => line.Contains("zzqx78", StringComparison.Ordinal) || line.Contains("jinkuang", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_WithMoreChecks_TakesTheSameQueriesAndNamesThemAtOnce()
    {
        await Data.CheckAsync("再一份");
        var one = await Anonymous().GetPageAsync("/self-check");
        foreach (var name in new[] { "甲份", "乙份", "丙份" }) await Data.CheckAsync(name);
        var three = await Anonymous().GetPageAsync("/self-check");

        Assert.Equal(one.Queries.Count, three.Queries.Count);
        Assert.Contains("丙份", three.Html);
    }

    [Fact]
    public async Task Scale_WithItsWording_ShowsTheSumTableAndIsGoneWhenTakenBack()
    {
        var item = await Data.CheckAsync("占位九题", "PHQ-9");
        var address = $"/{item.As<Eap.Contents.Routing.AutoroutePart>()!.Path}";

        var page = (await Anonymous().GetPageAsync(address)).ShouldBeOk();
        await Site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(item.ContentItemId));

        Assert.Equal(["0–4", "5–9", "10–14", "15–19", "20–27"], page.Texts("[data-self] tbody th"));
        Assert.Contains("（3 分）", page.Text("fieldset"));
        Assert.NotNull(page.Document.QuerySelectorAll("fieldset")[8].QuerySelector("[data-crisis]"));
        (await Anonymous().GetPageAsync(address)).ShouldBeNotFound();
    }

    [Fact]
    public async Task Scale_WithoutWording_IsRefusedAtPublishing()
    {
        var result = await Data.TryCheckAsync("空的", "GAD-7", scale => scale with { Items = [.. scale.Items.Select(item => item with { Text = null })] });

        Assert.Contains(result.Errors, error => error.Message == "还没有题目的文字，请导入。");
        Assert.DoesNotContain("空的", (await Anonymous().GetPageAsync("/self-check")).Html);
        Assert.Equal(2, CheckTypes.All.Count);
    }
}
