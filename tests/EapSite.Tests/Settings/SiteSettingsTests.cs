using Eap.Platform.Settings;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Settings;

public sealed class SiteSettingsTests(SiteFixture site) : SiteTest(site)
{
    private SiteSettings Settings => Site.Services.GetRequiredService<SiteSettings>();

    [Fact]
    public async Task Section_ReadTwice_AsksTheDatabaseOnce()
    {
        await using var own = await SiteHost.StartAsync();
        var settings = own.Services.GetRequiredService<SiteSettings>();
        await own.InUnitAsync(unit => settings.SetAsync(unit, new First { Text = "a" }, CancellationToken.None));
        await settings.GetAsync<First>();
        var before = own.Queries.Total;

        Assert.Equal("a", (await settings.GetAsync<First>()).Text);

        Assert.Equal(before, own.Queries.Total);
    }

    [Fact]
    public async Task Section_NeverStored_HasItsDefaults() => Assert.Equal("默认", (await Settings.GetAsync<Unstored>()).Text);

    [Fact]
    public async Task Section_Changed_IsSeenAfterTheCommitAndNotBefore()
    {
        await Settings.GetAsync<Second>();

        await Site.InUnitAsync(async unit =>
        {
            await Settings.SetAsync(unit, new Second { Text = "new" }, CancellationToken.None);
            await unit.Db.SaveChangesAsync();
            Assert.Equal("", (await Settings.GetAsync<Second>()).Text);
        });

        Assert.Equal("new", (await Settings.GetAsync<Second>()).Text);
    }

    [Fact]
    public async Task Section_ChangeThrownAway_IsNeverSeen()
    {
        await Assert.ThrowsAsync<FormatException>(() => Site.InUnitAsync(async unit =>
        {
            await Settings.SetAsync(unit, new Third { Text = "lost" }, CancellationToken.None);
            throw new FormatException();
        }));

        Assert.Equal("", (await Settings.GetAsync<Third>()).Text);
    }

    [Fact]
    public async Task Section_ReadByManyWhileItChanges_IsNeverOldAfterwards()
    {
        for (var round = 1; round <= 20; round++)
        {
            var wanted = round.ToString();
            var reading = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => (await Settings.GetAsync<Fourth>()).Text)));
            await Site.InUnitAsync(unit => Settings.SetAsync(unit, new Fourth { Text = wanted }, CancellationToken.None));
            await reading;

            Assert.Equal(wanted, (await Settings.GetAsync<Fourth>()).Text);
        }
    }

    /// <summary>A section of tests.</summary>
    public abstract class Section
    {
        /// <summary>Its text.</summary>
        public string Text { get; set; } = "";
    }

    private sealed class First : Section;

    private sealed class Second : Section;

    private sealed class Third : Section;

    private sealed class Fourth : Section;

    private sealed class Unstored : Section
    {
        public Unstored() => Text = "默认";
    }
}
