using System.Xml.Linq;

namespace EapSite.Architecture.Tests.Floors;

public sealed class FloorTests
{
    [Fact]
    public void Modules_InSourceAndInTheHost_AreTheSame() =>
        Assert.Equal(ModuleSources.Projects.Keys.Order(StringComparer.Ordinal), ModuleSources.Compiled.Select(module => module.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Modules_ByTheirProjectFiles_ReferenceLowerFloorsOnly() => AssertHolds(ModuleSources.FromProjectFiles());

    [Fact]
    public void Modules_ByTheDependencyFile_ReferenceLowerFloorsOnly() => AssertHolds(ModuleSources.FromDependencyFile());

    [Fact]
    public void Modules_Compiled_ReferenceLowerFloorsOnly() => AssertHolds(ModuleSources.FromAssemblies());

    [Fact]
    public void Themes_AndOnlyThey_StandOnTheTopFloor() => Assert.All(ModuleSources.Compiled, module =>
        Assert.Equal(module.IsTheme, FloorPlan.Floors[module.Id] == FloorPlan.Themes));

    [Theory]
    [InlineData("Eap.Organizations", "Eap.Users")]
    [InlineData("Eap.Media", "Eap.Search")]
    [InlineData("Eap.PublicTheme", "Eap.AdminTheme")]
    public void Planted_ReferenceUpOrAcross_IsFound(string from, string to)
    {
        var violation = Assert.Single(FloorRule.Violations([from, to], [new ModuleReference(from, to, "planting")], FloorPlan.Floors));

        Assert.Contains($"{from} (floor", violation);
    }

    [Fact]
    public void Planted_ModuleWithoutFloor_IsFound() =>
        Assert.Contains("Eap.Cellar has no floor", Assert.Single(FloorRule.Violations(["Eap.Platform", "Eap.Cellar"], [], FloorPlan.Floors)));

    [Fact]
    public void Planted_ProjectFile_IsReadWithItsWildcards()
    {
        var project = XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="../Eap.Users/Eap.Users.csproj" /><ProjectReference Include="../../Themes/*/*.csproj" /></ItemGroup></Project>""");

        var references = ModuleSources.ReferencesOf(ModuleSources.Projects["Eap.Organizations"], project);

        Assert.Equal(["Eap.AdminTheme", "Eap.PublicTheme", "Eap.Users"], references.Order(StringComparer.Ordinal));
    }

    private static void AssertHolds(IEnumerable<ModuleReference> references)
    {
        var found = references.ToList();
        // An empty list would pass every rule: the reader itself must work.
        Assert.Contains(found, reference => reference is { From: "Eap.Users", To: "Eap.Organizations" });
        FloorRule.Violations(ModuleSources.Projects.Keys, found, FloorPlan.Floors).ShouldHold();
    }
}
