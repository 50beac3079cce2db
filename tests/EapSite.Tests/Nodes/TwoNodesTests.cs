using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Nodes;
using Eap.Platform.Settings;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Nodes;

/// <summary>Two hosts on one database: what one changes, the other follows at its next tick, without a restart.</summary>
public sealed class TwoNodesTests
{
    [Theory, EachEngine]
    public async Task Definition_ChangedOnOneNode_IsFollowedByTheOther(DatabaseEngine engine)
    {
        await using var first = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank", Engine = engine, Settings = Still });
        await using var second = await SiteHost.StartAsync(first.Options with { Storage = first.Storage });
        var name = await first.Data.FormTypeAsync("第一种叫法");
        await SeenAsync(second);
        Assert.Equal("第一种叫法", (await TypeAsync(second, name))!.DisplayName);

        await RenameAsync(first, name, "第二种叫法");
        await SeenAsync(second);
        Assert.Equal("第二种叫法", (await TypeAsync(second, name))!.DisplayName);
        await Task.WhenAll(RenameAsync(first, name, "第三种叫法"), first.Data.FormTypeAsync("另一张表"));
        await RenameAsync(second, name, "第四种叫法");
        await SeenAsync(first);
        await SeenAsync(second);

        Assert.Equal(["第四种叫法", "第四种叫法"], new[] { (await TypeAsync(first, name))!.DisplayName, (await TypeAsync(second, name))!.DisplayName });
        Assert.Equal(4, (await TypeAsync(first, name))!.Version);
    }

    [Fact]
    public async Task SettingsAndPages_ChangedOnOneNode_AreFollowedByTheOther_AndTheOwnPagesStay()
    {
        await using var first = await SiteHost.StartAsync(new SiteHostOptions { Settings = Still });
        await using var second = await SiteHost.StartAsync(first.Options with { Storage = first.Storage });
        await SeenAsync(first);
        await SeenAsync(second);
        var (here, there) = (first.Services.GetRequiredService<SharedReads>(), second.Services.GetRequiredService<SharedReads>());
        foreach (var shared in new[] { here, there }) await shared.GetAsync("probe", _ => Task.FromResult("old"));
        Assert.Contains("心", (await second.Anonymous().GetPageAsync("/")).ShouldBeOk().BodyText);

        await first.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new GeneralSettings { SiteName = "改了名的站" }, CancellationToken.None));
        await first.InUnitAsync(unit => unit.Get<MemoryVersions>().ChangedAsync(unit, PageCache.Memory, CancellationToken.None));
        await SeenAsync(first);
        await SeenAsync(second);

        Assert.Equal("改了名的站", (await second.Services.GetRequiredService<SiteSettings>().GetAsync<GeneralSettings>()).SiteName);
        Assert.Contains("改了名的站", (await second.Anonymous().GetPageAsync("/")).Html);
        Assert.Equal("new", await there.GetAsync("probe", _ => Task.FromResult("new")));
        Assert.Equal("old", await here.GetAsync("probe", _ => Task.FromResult("new")));
    }

    // Its own ticks stand still: the test says when a node looks.
    private static Dictionary<string, string> Still => new() { ["Site:Ticks"] = "false" };

    private static Task SeenAsync(SiteHost site) => site.TickAsync();

    private static ValueTask<ContentTypeDefinition?> TypeAsync(SiteHost site, string name) => site.Services.GetRequiredService<ContentDefinitionManager>().GetTypeAsync(name);

    private static Task RenameAsync(SiteHost site, string name, string title) => site.InUnitAsync(async unit =>
    {
        var type = (await ContentDefinitionManager.GetTypeAsync(unit, name, CancellationToken.None))!;
        await unit.Get<ContentDefinitionManager>().ReplaceTypeAsync(unit, type with { DisplayName = title, Settings = (JsonObject)type.Settings.DeepClone() }, CancellationToken.None);
    });
}
