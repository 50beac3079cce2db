using Eap.Testing;
using Eap.Users.Bootstrap;
using EapSite.Tests.Cities;

namespace EapSite.Tests.Setup;

/// <summary>A city's first day: a real site, even with demo asked for, from its one-time link to the first page of the admin.</summary>
public sealed class ProductionTests
{
    private const string Site = "https://eap.example.test";
    private const string Password = "七只蓝水壶在老屋檐下唱歌";

    [Fact]
    public async Task FirstDay_FromTheLinkToTheDesk_IsOverSecureCookiesAndInventsNothing()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Environment = "Production", Demo = true });
        var token = await site.UseAsync<FirstAdministrator, string?>(first => first.TokenAsync(default));
        var boss = site.Anonymous();

        (await boss.SubmitFormAsync($"{Site}/first-administrator/{token}", new() { ["UserName"] = "boss", ["DisplayName"] = "例负责人", ["Password"] = Password, ["Repeat"] = Password })).ShouldRedirectTo("/login");
        (await boss.GetPageAsync($"{Site}/first-administrator/{token}")).ShouldBeNotFound();
        (await boss.SubmitFormAsync($"{Site}/login", new() { ["UserName"] = "boss", ["Password"] = Password })).ShouldRedirectTo("/admin");
        var desk = (await boss.GetPageAsync($"{Site}/admin")).ShouldBeOk();

        foreach (var name in new[] { "eap.signin", "eap.form" }) Assert.True(boss.Cookies.Raw(name) is { Secure: true, HttpOnly: true }, $"{name} is not secure.");
        Assert.True(desk.Headers.Contains("Strict-Transport-Security"));
        Assert.NotNull(desk.Document.QuerySelector("#second-step"));
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Storage.DataPath, "*", SearchOption.AllDirectories), file => file.Contains("demo", StringComparison.OrdinalIgnoreCase));
        var walk = await LinkWalk.FromAsync(site.Anonymous(), "/", "/sitemap", "/search?q=讲座");
        Assert.True(walk.Visited.Count > 40);
        Assert.Empty(walk.PagesWith("（例）"));
    }
}
