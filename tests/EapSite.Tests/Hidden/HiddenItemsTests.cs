using System.Net;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Tests.Cities;

namespace EapSite.Tests.Hidden;

/// <summary>What is private, internal, not published or another organisation's shows nowhere it must not: not even that it exists.</summary>
public sealed class HiddenItemsTests(HiddenSites sites) : IClassFixture<HiddenSites>
{
    [Theory, EachEngine]
    public async Task Routes_ForReaders_KnowNothingOfThem(DatabaseEngine engine)
    {
        var hidden = await sites.PlantedAsync(engine);
        // Who may read the internal one has just done so: what they saw is kept for nobody.
        var leader = await hidden.Site.SignInAsync(RoleNames.Leader, at: "五莲县总工会");
        Assert.True((await leader.GetPageAsync(Address(hidden.Memo))).ShouldBeOk().Headers.CacheControl!.NoStore);
        (await leader.GetPageAsync(Address(hidden.Dossier))).ShouldBeNotFound();
        (await (await hidden.Site.SignInAsync(await hidden.Site.Data.AccountAsync())).GetPageAsync(Address(hidden.Memo))).ShouldBeNotFound();
        var reader = hidden.Site.Anonymous();

        foreach (var item in hidden.All)
        {
            (await reader.GetPageAsync(Address(item))).ShouldBeNotFound();
            (await reader.GetPageAsync($"/admin/content/{item.ContentItemId}/preview")).ShouldAskToSignIn();
            (await reader.GetPageAsync($"/admin/content/{item.ContentItemId}/history")).ShouldAskToSignIn();
        }

        (await reader.GetPageAsync(hidden.Media)).ShouldBeNotFound();
        Assert.Equal("杏子熟了", (await reader.GetPageAsync(Address(hidden.Changed))).ShouldBeOk().Text("h1"));
    }

    [Theory, EachEngine]
    public async Task Pages_WhateverALinkLeadsTo_DoNotBearTheWord(DatabaseEngine engine)
    {
        var hidden = await sites.PlantedAsync(engine);

        var walk = await LinkWalk.FromAsync(hidden.Site.Anonymous(), "/", "/sitemap", "/sitemap.xml", "/rss.xml", "/lectures.ics", "/robots.txt", "/articles?topic=shuimian", "/search?q=睡眠", "/search?q=没有的词", "/nothing-here");

        Assert.Contains(Address(hidden.Changed), walk.Visited);
        Assert.Empty(walk.PagesWith(HiddenSites.Word));
        foreach (var item in hidden.All.Append(hidden.Changed)) Assert.Empty(walk.PagesWith(item.ContentItemId));
        foreach (var item in hidden.All) Assert.Empty(walk.PagesWith(Address(item)));
    }

    [Theory, EachEngine]
    public async Task Search_ForTheirWords_FindsCountsAndOffersNothing(DatabaseEngine engine)
    {
        var hidden = await sites.PlantedAsync(engine);
        var reader = hidden.Site.Anonymous();

        foreach (var words in new[] { HiddenSites.Word, $"档案{HiddenSites.Word}", "核桃", $"{HiddenSites.Word}仁" })
        {
            var page = (await reader.GetPageAsync($"/search?q={Uri.EscapeDataString(words)}")).ShouldBeOk();
            Assert.DoesNotContain(page.Document.QuerySelectorAll("main .list a, main .title, main mark"), found => found.TextContent.Contains("核桃", StringComparison.Ordinal));
            Assert.DoesNotContain("/stories/", page.Document.QuerySelector("main")!.InnerHtml.Replace(Address(hidden.Changed), "", StringComparison.Ordinal));
        }

        foreach (var type in new[] { "Dossier", "Memo" }) (await reader.GetPageAsync($"/search?q=睡眠&type={type}")).ShouldBeNotFound();
        var byTopic = (await reader.GetPageAsync("/search?q=杏子&topic=shuimian")).ShouldBeOk();
        Assert.Equal(["杏子熟了"], byTopic.Texts("main .list .title"));
        Assert.DoesNotContain(byTopic.Texts("main nav a, main .filters a"), text => text.Contains("档案", StringComparison.Ordinal) || text.Contains("内部通报", StringComparison.Ordinal));
        // A signed-in person searches the same index of public pages.
        Assert.DoesNotContain("/stories/", (await (await hidden.Site.SignInAsync(RoleNames.Leader)).GetPageAsync($"/search?q={HiddenSites.Word}")).ShouldBeOk().Document.QuerySelector("main")!.InnerHtml.Replace(Address(hidden.Changed), "", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Export_OfTheSite_LeavesThemHere(DatabaseEngine engine)
    {
        var hidden = await sites.PlantedAsync(engine);

        var exported = (await hidden.Site.UseAsync((RecipeExporter exporter) => exporter.ExportAsync("out", CancellationToken.None))).ToJsonString(JOptions.Default);

        Assert.Contains("杏子熟了", exported);
        Assert.DoesNotContain(HiddenSites.Word, exported);
        foreach (var item in hidden.All) Assert.DoesNotContain(item.ContentItemId, exported);
    }

    [Theory, EachEngine]
    public async Task Pickers_InAnEditor_OfferPublicItemsOnly(DatabaseEngine engine)
    {
        var hidden = await sites.PlantedAsync(engine);
        var editor = await hidden.Site.SignInAsync(RoleNames.Editor);
        var story = await editor.GetFinalPageAsync("/admin/content/create/Story");

        var offered = story.ShouldBeOk().Texts("[name='HiddenPart.Beside'] option, [name='HiddenPart.Beside'] + label");

        Assert.Contains("杏子熟了", offered);
        Assert.Contains("今晚睡不着，先做这几件事", offered);
        Assert.DoesNotContain(offered, option => option.Contains(HiddenSites.Word, StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Desk_OfWhoMayDoEverything_DoesNotHoldThePrivateOne(DatabaseEngine engine)
    {
        var hidden = await sites.PlantedAsync(engine);
        var editor = await hidden.Site.SignInAsync(RoleNames.Editor);

        var list = (await editor.GetPageAsync($"/admin/content?q={HiddenSites.Word}")).ShouldBeOk().Text("main");

        Assert.Contains($"草稿{HiddenSites.Word}", list);
        Assert.Contains($"通报{HiddenSites.Word}", list);
        Assert.DoesNotContain($"档案{HiddenSites.Word}", list);
        foreach (var door in new[] { "edit", "preview", "history" }) await AssertClosedAsync(editor, $"/admin/content/{hidden.Dossier.ContentItemId}/{door}");
    }

    [Theory, EachEngine]
    public async Task Desk_OfAnotherOrganisation_HoldsNoneOfThem(DatabaseEngine engine)
    {
        var hidden = await sites.PlantedAsync(engine);
        var editor = await hidden.Site.SignInAsync(RoleNames.Editor, at: "五莲县总工会");

        Assert.Empty((await editor.GetPageAsync($"/admin/content?q={HiddenSites.Word}")).ShouldBeOk().Texts("main tbody tr"));
        Assert.DoesNotContain($"{HiddenSites.Word}.png", (await editor.GetPageAsync("/admin/media")).ShouldBeOk().Html);
        Assert.DoesNotContain($"{HiddenSites.Word}.png", (await editor.GetPageAsync("/admin/media/picker")).ShouldBeOk().Html);
        await AssertClosedAsync(editor, hidden.Media);
        foreach (var item in hidden.All.Append(hidden.Changed))
            foreach (var door in new[] { "edit", "preview", "history" }) await AssertClosedAsync(editor, $"/admin/content/{item.ContentItemId}/{door}");
    }

    private static async Task AssertClosedAsync(SiteClient client, string address)
    {
        var answer = await client.GetPageAsync(address);
        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address}: {(int)answer.Status}");
        Assert.DoesNotContain(HiddenSites.Word, answer.Text("main"));
    }

    private static string Address(ContentItem item) => "/" + item.As<AutoroutePart>()!.Path;
}
