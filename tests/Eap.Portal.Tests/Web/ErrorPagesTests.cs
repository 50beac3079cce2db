using System.Net;
using Eap.Platform.Zones;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Portal.Tests.Web;

public sealed class ErrorPagesTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData("/error/400", HttpStatusCode.BadRequest, "这次提交没有成功")]
    [InlineData("/error/403", HttpStatusCode.Forbidden, "你没有权限打开这一页")]
    [InlineData("/error/404", HttpStatusCode.NotFound, "没有找到这一页")]
    [InlineData("/error/429", HttpStatusCode.TooManyRequests, "提交得太频繁")]
    [InlineData("/error/500", HttpStatusCode.InternalServerError, "网站出了点问题")]
    [InlineData("/error/200", HttpStatusCode.NotFound, "没有找到这一页")]
    [InlineData("/error/777", HttpStatusCode.NotFound, "没有找到这一页")]
    [InlineData("/error/x", HttpStatusCode.NotFound, "没有找到这一页")]
    public async Task ErrorPage_OfACode_HasThatCodeAndAWayOn(string path, HttpStatusCode status, string title)
    {
        var page = (await Anonymous().GetPageAsync(path)).ShouldBe(status);

        Assert.Equal(title, page.Text("h1"));
        Assert.NotNull(page.Document.QuerySelector("main form[role=search][action='/search']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/help']"));
        Assert.NotNull(page.Document.QuerySelector("a[href='tel:12356']"));
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Failure_AsksTheDatabaseNothing() => Assert.Empty((await Anonymous().GetPageAsync("/error/500")).Queries);

    [Fact]
    public async Task Post_WithoutAToken_Is400AsAPage()
    {
        var page = (await Anonymous().PostWithoutTokenAsync("/login", ("UserName", "x"))).ShouldBeBadRequest();

        Assert.Equal("这次提交没有成功", page.Text("h1"));
    }

    [Fact]
    public async Task AdminPage_WithoutTheRole_LeadsToAPageThatOffersToSignIn()
    {
        var page = await (await SignInAsync("Leader")).GetPageAsync("/error/403");

        Assert.NotNull(page.Document.QuerySelector("main a[href='/login']"));
    }

    [Fact]
    public async Task PageThatFails_Is500WithoutATraceAndWithNumbersToCall()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Environment = "Production", Services = services => services.AddScoped<IZoneBlock, BrokenBlock>() });

        var page = (await site.Anonymous().GetPageAsync("/")).ShouldBe(HttpStatusCode.InternalServerError);

        Assert.Equal(["12356", "120", "110"], page.Texts("a.call"));
        Assert.DoesNotContain("secret of the stack", page.Html);
        Assert.DoesNotContain("Exception", page.Html);
    }

    [Fact]
    public async Task MissingPage_WhenTheDatabaseIsGone_IsStillAPageWithNumbersToCall()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Services = services => services.AddScoped<IZoneBlock, BrokenFrame>() });

        var page = (await site.Anonymous().GetPageAsync("/help")).ShouldBe(HttpStatusCode.InternalServerError);

        Assert.Contains("tel:12356", page.Html);
    }

    private sealed class BrokenBlock : IZoneBlock
    {
        public string Zone => ZoneNames.HomeMain;

        public int Position => 0;

        public Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("secret of the stack");
    }

    private sealed class BrokenFrame : IZoneBlock
    {
        public string Zone => ZoneNames.Footer;

        public int Position => 0;

        public Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("no such table");
    }
}
