using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Fixture;

/// <summary>The fixture itself: what every other test stands on.</summary>
public sealed class SiteFixtureTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Host_Started_AnswersAndIsSetUpFromItsRecipe()
    {
        (await Anonymous().GetPageAsync("/health/ready")).ShouldBeOk();

        Assert.Equal("rizhao-2018", (await Site.Services.GetRequiredService<SiteSettings>().GetAsync<SetupState>()).Recipe);
    }

    [Fact]
    public async Task SignIn_WithRole_HoldsItsPermissionsAtThatOrganisationOnly()
    {
        var district = await Data.OrganizationAsync("夹具区总工会");
        var other = await Data.OrganizationAsync("夹具县总工会");

        var editor = await SignInAsync(RoleNames.Administrator, at: "夹具区总工会");

        Assert.True(editor.IsSignedIn);
        var page = await editor.GetPageAsync("/health/live");
        page.ShouldBeOk();
    }

    [Fact]
    public async Task TwoHosts_OnCopiesOfOneTemplate_DoNotSeeEachOther()
    {
        await using var other = await SiteHost.StartAsync();
        await Data.OrganizationAsync("只在一边");

        await Assert.ThrowsAsync<InvalidOperationException>(() => other.Data.OrganizationNamedAsync("只在一边"));
    }

    [Fact]
    public async Task Kestrel_Host_AnswersOnARealPort()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Kestrel = true });

        (await site.Anonymous().GetPageAsync("/health/ready")).ShouldBeOk();
        Assert.NotEqual(80, site.BaseAddress.Port);
    }

    [Fact]
    public async Task Postgres_Host_AnswersOnACopyOfItsTemplate()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = DatabaseEngine.PostgreSql });

        (await site.Anonymous().GetPageAsync("/health/ready")).ShouldBeOk();
        Assert.Equal(DatabaseEngine.PostgreSql, await site.QueryAsync(db => Task.FromResult(db.Engine)));
    }
}
