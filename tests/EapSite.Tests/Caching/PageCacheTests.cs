using System.IO.Compression;
using System.Net;
using System.Text;
using Eap.Platform.Caching;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Caching;

public sealed class PageCacheTests(CacheSiteFixture fixture) : SiteTest(fixture), IClassFixture<CacheSiteFixture>
{
    private readonly string _name = Guid.NewGuid().ToString("N");

    private CacheProbe Probe => fixture.Probe;

    private string Page => $"/probe/{_name}";

    [Fact]
    public async Task Page_AskedForTwice_IsMadeOnce()
    {
        var first = (await Anonymous().GetPageAsync(Page)).ShouldBeOk();
        var second = (await Anonymous().GetPageAsync(Page)).ShouldBeOk();

        Assert.Equal(1, Probe.Made(_name));
        Assert.Equal(first.Html, second.Html);
        Assert.Empty(second.Queries);
        Assert.True(second.Headers.Age.HasValue);
    }

    [Fact]
    public async Task Page_ThatDidNotAsk_IsNotKept()
    {
        for (var i = 0; i < 2; i++) (await Anonymous().GetPageAsync($"/not-kept/{_name}")).ShouldBeOk();

        Assert.Equal(2, Probe.Made(_name));
    }

    [Fact]
    public async Task Page_TagEvicted_IsMadeAnewAndOthersStay()
    {
        var other = $"{_name}-other";
        await Anonymous().GetPageAsync(Page);
        await Anonymous().GetPageAsync($"/probe/{other}");
        Probe.Texts[_name] = "second";

        await EvictAsync(_name);

        Assert.Contains("second", (await Anonymous().GetPageAsync(Page)).Html);
        await Anonymous().GetPageAsync($"/probe/{other}");
        Assert.Equal((2, 1), (Probe.Made(_name), Probe.Made(other)));
    }

    // The one race that would show old text until the page expires: read, evicted, stored.
    [Fact]
    public async Task Page_EvictedWhileItIsMade_IsNotStored()
    {
        var hold = Hold();
        var reading = Anonymous().GetPageAsync(Page);
        await hold.Reached.Task;
        Probe.Texts[_name] = "second";
        await EvictAsync(_name);
        hold.Go.SetResult();

        Assert.Contains("first", (await reading).Html);
        Assert.Contains("second", (await Anonymous().GetPageAsync(Page)).Html);
    }

    [Fact]
    public async Task Page_OtherTagEvictedWhileItIsMade_IsStored()
    {
        var hold = Hold();
        var reading = Anonymous().GetPageAsync(Page);
        await hold.Reached.Task;
        await EvictAsync("something-else");
        hold.Go.SetResult();
        await reading;

        await Anonymous().GetPageAsync(Page);

        Assert.Equal(1, Probe.Made(_name));
    }

    [Fact]
    public async Task Page_EverythingEvictedWhileItIsMade_IsNotStored()
    {
        var hold = Hold();
        var reading = Anonymous().GetPageAsync(Page);
        await hold.Reached.Task;
        await EvictAsync(PageCache.Everything);
        hold.Go.SetResult();
        await reading;

        await Anonymous().GetPageAsync(Page);

        Assert.Equal(2, Probe.Made(_name));
    }

    // The reader came after the editor published: being made to wait for the old page must not bring the old text.
    [Fact]
    public async Task Page_AskedForAfterAnEvictionWhileTheOldOneIsStillMade_ShowsTheNewText()
    {
        var hold = Hold();
        var early = Anonymous().GetPageAsync(Page);
        await hold.Reached.Task;
        Probe.Texts[_name] = "second";
        await EvictAsync(_name);

        var late = Anonymous().GetPageAsync(Page);
        await Task.WhenAny(late, Task.Delay(300, TestContext.Current.CancellationToken));
        hold.Go.SetResult();

        Assert.Contains("first", (await early).Html);
        Assert.Contains("second", (await late).Html);
    }

    [Fact]
    public async Task Page_AskedForByManyAtOnce_IsMadeOnce()
    {
        var hold = Hold();
        var readers = Enumerable.Range(0, 20).Select(_ => Task.Run(() => Anonymous().GetPageAsync(Page))).ToList();
        await hold.Reached.Task;
        await Task.Delay(100, TestContext.Current.CancellationToken);
        hold.Go.SetResult();

        Assert.All(await Task.WhenAll(readers), page => page.ShouldBeOk());
        Assert.Equal(1, Probe.Made(_name));
    }

    [Fact]
    public async Task SignedIn_IsNeverServedFromTheCacheNorStored()
    {
        var editor = await SignInAsync(RoleNames.Editor);

        var own = await editor.GetPageAsync(Page);
        Assert.Contains($"user={editor.User!.UserName}", own.Html);
        var stranger = await Anonymous().GetPageAsync(Page);
        Assert.DoesNotContain(editor.User.UserName, stranger.Html);
        Assert.Contains($"user={editor.User.UserName}", (await editor.GetPageAsync(Page)).Html);
        Assert.Equal(3, Probe.Made(_name));
    }

    [Fact]
    public async Task SignInCookie_MadeUp_CostsOnlyItsOwnerAMiss()
    {
        await Anonymous().GetPageAsync(Page);
        var liar = Anonymous();
        liar.Cookies["eap.signin"] = "nonsense";

        await liar.GetPageAsync(Page);
        await Anonymous().GetPageAsync(Page);

        Assert.Equal(2, Probe.Made(_name));
    }

    [Fact]
    public async Task Authorization_Header_IsNeverServedFromTheCache()
    {
        await Anonymous().GetPageAsync(Page);
        var client = Anonymous();
        client.Headers["Authorization"] = "Bearer x";

        await client.GetPageAsync(Page);

        Assert.Equal(2, Probe.Made(_name));
    }

    [Fact]
    public async Task Query_KnownKeys_AreDifferentPages()
    {
        var one = await Anonymous().GetPageAsync($"{Page}?page=1");
        await Anonymous().GetPageAsync($"{Page}?page=2");
        await Anonymous().GetPageAsync($"{Page}?page=1");

        one.ShouldBeOk();
        Assert.Equal(2, Probe.Made(_name));
    }

    [Fact]
    public async Task Query_UnknownKey_IsMadeEachTimeAndNothingIsStored()
    {
        for (var i = 0; i < 3; i++) await Anonymous().GetPageAsync($"{Page}?utm_source=x");
        await Anonymous().GetPageAsync(Page);
        await Anonymous().GetPageAsync(Page);

        Assert.Equal(4, Probe.Made(_name));
    }

    [Fact]
    public async Task DisplayMode_OfTheCookie_HasAPageOfItsOwn()
    {
        var large = Anonymous();
        large.Cookies[DisplayMode.Cookie] = "large";

        var normal = await Anonymous().GetPageAsync(Page);
        var big = await large.GetPageAsync(Page);
        await large.GetPageAsync(Page);

        Assert.Contains("large=False", normal.Html);
        Assert.Contains("large=True", big.Html);
        Assert.Equal(2, Probe.Made(_name));
    }

    [Fact]
    public async Task DisplayMode_Unknown_GetsThePageOfEverybody()
    {
        await Anonymous().GetPageAsync(Page);
        var junk = Anonymous();
        junk.Cookies[DisplayMode.Cookie] = "junk.words.with.no.meaning";

        await junk.GetPageAsync(Page);

        Assert.Equal(1, Probe.Made(_name));
    }

    [Theory]
    [InlineData("X-Set-Cookie", "1")]
    [InlineData("X-Status", "404")]
    [InlineData("X-Status", "500")]
    public async Task Answer_WithACookieOrAnotherStatus_IsNotStored(string header, string value)
    {
        var client = Anonymous();
        client.Headers[header] = value;
        await client.GetPageAsync(Page);

        (await Anonymous().GetPageAsync(Page)).ShouldBeOk();

        Assert.Equal(2, Probe.Made(_name));
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task Encoding_OfTheReader_IsKeptAsItLeaves(string? accepted, string? encoding)
    {
        await Anonymous().GetPageAsync(Page);
        var reader = Anonymous();
        if (accepted is not null) reader.Headers["Accept-Encoding"] = accepted;

        var miss = await reader.GetPageAsync(Page);
        var hit = await reader.GetPageAsync(Page);

        Assert.Equal(encoding, hit.ContentHeaders.ContentEncoding.SingleOrDefault());
        Assert.Equal(miss.Bytes, hit.Bytes);
        Assert.Contains("first", Decoded(hit.Bytes, encoding));
        Assert.Equal(encoding is null ? 1 : 2, Probe.Made(_name));
        Assert.Contains("Accept-Encoding", hit.Headers.Vary);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    public async Task ReaderWhoHasThePage_GetsNotModified(string? accepted)
    {
        var reader = Anonymous();
        if (accepted is not null) reader.Headers["Accept-Encoding"] = accepted;
        var tag = (await reader.GetPageAsync(Page)).Headers.ETag!;
        Assert.True(tag.IsWeak);
        reader.Headers["If-None-Match"] = tag.ToString();

        var again = await reader.GetPageAsync(Page);

        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Empty(again.Bytes);
        Assert.Equal(1, Probe.Made(_name));

        Probe.Texts[_name] = "second";
        await EvictAsync(_name);
        Assert.NotEqual(tag, (await reader.GetPageAsync(Page)).ShouldBeOk().Headers.ETag);
    }

    [Fact]
    public async Task Page_Kept_TellsTheBrowserToAskEachTime()
    {
        var page = await Anonymous().GetPageAsync(Page);

        Assert.Equal((true, true), (page.Headers.CacheControl!.Private, page.Headers.CacheControl.NoCache));
        Assert.Contains("Cookie", page.Headers.Vary);
    }

    [Fact]
    public async Task Post_IsNeitherServedFromTheCacheNorStored()
    {
        await Anonymous().GetPageAsync(Page);

        await Anonymous().PostWithoutTokenAsync(Page);
        await Anonymous().PostWithoutTokenAsync(Page);

        Assert.Equal(3, Probe.Made(_name));
    }

    [Fact]
    public async Task SecurityHeaders_OfAHit_AreThoseOfAMiss()
    {
        var miss = await Anonymous().GetPageAsync(Page);
        var hit = await Anonymous().GetPageAsync(Page);

        foreach (var name in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy" })
            Assert.Equal(Assert.Single(miss.Headers.GetValues(name)), Assert.Single(hit.Headers.GetValues(name)));
    }

    private (TaskCompletionSource Reached, TaskCompletionSource Go) Hold() =>
        Probe.Holds[_name] = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private Task EvictAsync(string tag) => Site.Services.GetRequiredService<PageCache>().EvictAsync([tag]);

    private static string Decoded(byte[] bytes, string? encoding)
    {
        using var body = new MemoryStream(bytes);
        using Stream plain = encoding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
