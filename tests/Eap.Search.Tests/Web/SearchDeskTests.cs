using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Search.Rebuilding;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Tests.Web;

/// <summary>The search on the desk.</summary>
public sealed class SearchDeskTests(SearchSites sites) : IClassFixture<SearchSites>
{
    [Fact]
    public async Task Desk_AnonymousAndWrongRoles_AreRefused()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        (await site.Anonymous().GetPageAsync("/admin/search")).ShouldAskToSignIn();
        var editor = await site.SignInAsync(RoleNames.Editor);
        (await editor.GetPageAsync("/admin/search")).ShouldBeForbidden();
        (await editor.SubmitFormAsync("/admin/search/rebuild")).ShouldBeForbidden();
        (await site.Anonymous().SubmitFormAsync("/admin/search/rebuild")).ShouldAskToSignIn();
        var below = await site.SignInAsync(RoleNames.Administrator, at: await BelowAsync(site));
        (await below.GetPageAsync("/admin/search")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Rebuild_OfAnAdministrator_RunsInTicks_AndIsAudited()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        await SearchSites.PublishAsync(site, "重建的朱鹮");
        var administrator = await site.SignInAsync(RoleNames.Administrator);

        (await administrator.SubmitFormAsync("/admin/search", form: "form[action='/admin/search/rebuild']")).ShouldRedirectTo("/admin/search");
        Assert.Contains("正在重建", (await administrator.GetPageAsync("/admin/search")).ShouldBeOk().BodyText, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++) await site.TickAsync();

        Assert.NotNull((await site.QueryAsync(db => SearchRebuild.StateAsync(db, default)))!.FinishedUtc);
        Assert.Equal(["重建的朱鹮"], await SearchSites.FindAsync(site, "朱鹮"));
        Assert.True(await site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Category == "Search")));
        Assert.Contains("条", (await administrator.GetPageAsync("/admin/search")).ShouldBeOk().Text(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Synonyms_AreChangedOnTheSettingsPage_BadOnesRefused()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        await SearchSites.PublishAsync(site, "蓝尾鸲在园里");
        var administrator = await site.SignInAsync(RoleNames.Administrator);

        (await administrator.SubmitFormAsync("/admin/settings/search", new() { ["Synonyms"] = "只有一个" }, form: "main form[method=post], form.panel, form[action*='settings/search']"))
            .ShouldBeOk().ShouldRefuseField("Synonyms", "只有一个");
        await administrator.SubmitFormAsync("/admin/settings/search", new() { ["Synonyms"] = "蓝尾鸲、知更\n失眠、睡不着" }, form: "main form[method=post], form.panel, form[action*='settings/search']");

        Assert.Equal(["蓝尾鸲在园里"], await SearchSites.FindAsync(site, "知更"));
    }

    private static async Task<string> BelowAsync(SiteHost site)
    {
        var root = await site.Data.OrganizationNamedAsync(null);
        return (await site.Data.OrganizationAsync("再下级工会（测）", root.Name)).Name;
    }
}
