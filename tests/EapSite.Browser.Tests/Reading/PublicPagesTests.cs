using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Reading;

/// <summary>Every kind of public page of both cities, from the site's own list: one visit each, looked at from all sides.</summary>
public sealed class PublicPagesTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("rizhao-2018")]
    [InlineData("qingdao-2021")]
    public async Task Pages_OfEachKind_FitNarrowScreensPassAxeAndWeighLittle(string recipe)
    {
        var site = await Browser.SiteAsync(recipe);
        var reader = await VisitAsync(site);
        await reader.FetchEverythingAsync();
        var findings = new List<string>();
        // No list names a survey: its address goes to whoever it asks.
        var survey = await site.Data.SurveyAsync(await site.Data.OrganizationNamedAsync(null));
        foreach (var path in SitePages.OfEachKind(await SitePages.PublicAsync(site)).Append($"/survey/{survey[^10..]}"))
        {
            reader.Watch.Forget();
            await OpenAsync(reader, path);
            findings.AddRange(PageWeight.Over(path, await PageWeight.OfAsync(reader)));
            findings.AddRange(await reader.Page.SidewaysFindingsAsync());
            findings.AddRange(await reader.Page.AxeFindingsAsync());
        }

        findings.ShouldBeEmpty();
    }

    private static async Task OpenAsync(Visitor reader, string path)
    {
        if (path == SitePages.Unknown) reader.Watch.Expect(path);
        var answer = await reader.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.True(answer!.Status == (path == SitePages.Unknown ? 404 : 200), $"{path} answered {answer.Status}.");
    }
}
