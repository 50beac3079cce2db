using EapSite.Architecture.Tests.Floors;

namespace EapSite.Architecture.Tests.Folders;

public sealed class FolderTests
{
    public static TheoryData<string> Modules => [.. ModuleSources.Compiled.Select(module => module.Id)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Folders_OfAModule_DoNotImportEachOtherInACircle(string module)
    {
        var assembly = ModuleSources.Compiled.Single(found => found.Id == module).Assembly;

        FolderRule.Violations(FolderGraph.Read(assembly.Location, module)).ShouldHold();
    }

    [Fact]
    public void Platform_Graph_IsReadAtAll() =>
        Assert.Contains(("Eap.Platform.Outbox", "Eap.Platform.Data"), FolderGraph.Read(ModuleSources.Compiled[0].Assembly.Location, "Eap.Platform").Edges.Keys);

    [Fact]
    public void Planted_Circle_IsFound()
    {
        var violation = Assert.Single(FolderRule.Violations(Planted("Circle")));

        Assert.Contains("Left -> Right", violation);
        Assert.Contains("Right -> Left", violation);
    }

    [Fact]
    public void Planted_OneWayUse_IsNoCircle()
    {
        var graph = Planted("Line");

        Assert.Single(graph.Edges);
        FolderRule.Violations(graph).ShouldHold();
    }

    private static FolderGraph Planted(string name) => FolderGraph.Read(typeof(FolderTests).Assembly.Location, $"EapSite.Architecture.Tests.Planted.{name}");
}
