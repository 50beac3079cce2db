using Eap.Platform.Caching;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Caching;

/// <summary>What stands on every page, read once.</summary>
public sealed class SharedReadsTests(SiteFixture site) : SiteTest(site)
{
    private readonly string _key = Guid.NewGuid().ToString("N");
    private int _reads;

    private SharedReads Shared => Site.Services.GetRequiredService<SharedReads>();

    [Fact]
    public async Task Get_Twice_ReadsOnce()
    {
        Assert.Equal("1", await ReadAsync());
        Assert.Equal("1", await ReadAsync());
    }

    [Fact]
    public async Task Get_AfterSomethingOnEveryPageChanged_ReadsAgain()
    {
        await ReadAsync();
        await EvictAsync(PageCache.Item("x"));
        Assert.Equal("1", await ReadAsync());

        await EvictAsync(PageCache.Everything);

        Assert.Equal("2", await ReadAsync());
    }

    // Read before the change, kept after it: readers would see the old text for a minute.
    [Fact]
    public async Task Get_ChangedWhileItIsRead_IsNotKept()
    {
        var (reached, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var reading = Shared.GetAsync(_key, async _ =>
        {
            reached.SetResult();
            await go.Task;
            return "old";
        });
        await reached.Task;
        await EvictAsync(PageCache.Everything);
        go.SetResult();

        Assert.Equal("old", await reading);
        Assert.Equal("1", await ReadAsync());
    }

    // Two thousand stations are not read by everybody who comes while they are being read.
    [Fact]
    public async Task Get_ByManyAtOnce_IsReadForAllOfThem_AndAnewForWhoComesAfterAChange()
    {
        var go = new TaskCompletionSource();
        Task<string> Slow() => Shared.GetAsync(_key, async _ =>
        {
            var number = Interlocked.Increment(ref _reads);
            await go.Task;
            return $"{number}";
        });
        var before = Enumerable.Range(0, 20).Select(_ => Slow()).ToList();
        await EvictAsync(PageCache.Everything);
        var after = Slow();
        go.SetResult();

        var old = Assert.Single((await Task.WhenAll(before)).Distinct());
        Assert.NotEqual(old, await after);
        Assert.Equal(2, _reads);
        Assert.Equal(await after, await ReadAsync());
    }

    [Fact]
    public async Task Get_ThatFails_IsTriedAgain()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Shared.GetAsync<string>(_key, _ => throw new TimeoutException()));
        Assert.Equal("1", await ReadAsync());
    }

    private Task<string> ReadAsync() => Shared.GetAsync(_key, _ => Task.FromResult($"{++_reads}"));

    private Task EvictAsync(string tag) => Site.Services.GetRequiredService<PageCache>().EvictAsync([tag]);
}
