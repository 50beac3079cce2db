using System.Text.Json.Nodes;
using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Platform.Recipes;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Tests.Web;

public sealed class OrganizationsRecipeTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Rizhao_HasItsEightUnionsAndTheHealthBodyBesideThem()
    {
        var tree = await TreeAsync(Site);

        // R31: eight units of annex 1, the federation among them.
        var federation = tree.Tops.Single(top => top.Kind == OrganizationKind.MunicipalFederation);
        Assert.Equal(8, 1 + tree.Children(federation.OrganizationId).Count(row => row.Code.StartsWith("rizhao-", StringComparison.Ordinal)));
        Assert.Equal("日照市卫生和计划生育委员会", (await NameOnAsync("rizhao-health", new DateOnly(2018, 9, 17))).Name);
        Assert.Equal("日照市卫生健康委员会", (await NameOnAsync("rizhao-health", new DateOnly(2026, 1, 1))).Name);
    }

    [Fact]
    public async Task Export_ImportedIntoABlankSite_GivesTheSameTree()
    {
        var ju = await Data.OrganizationNamedAsync("莒县总工会");
        await Site.InUnitAsync(async unit =>
        {
            var editor = unit.Get<OrganizationEditor>();
            await editor.SetFactsAsync(new OrganizationFacts(ju.OrganizationId, 2026, 5000, 4800, 2100), null, default);
            var child = await editor.CreateAsync(new NewOrganization { ParentId = ju.OrganizationId, Code = "li-chexiao", Kind = OrganizationKind.EnterpriseUnion, Name = "例撤销工会", ShortName = null }, default);
            await editor.SetActiveAsync(child.Organization!.OrganizationId, null, false, default);
        });
        var exported = await ExportAsync(Site);
        await using var other = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank" });
        await other.InUnitAsync(unit => unit.Db.Set<Organization>().ExecuteDeleteAsync());

        await ImportAsync(other, exported);
        Assert.Equal(exported.ToJsonString(), (await ExportAsync(other)).ToJsonString());

        var revisions = await RevisionsAsync(other);
        await ImportAsync(other, exported);
        Assert.Equal(revisions, await RevisionsAsync(other));
    }

    [Fact]
    public async Task TopOfALaidOverRecipe_ComesToStandBelowTheFederation()
    {
        await ImportAsync(Site, Step(new JsonObject { ["Code"] = "li-qu", ["Kind"] = "DistrictFederation", ["Parent"] = null, ["Names"] = Names("例区总工会（例）") }));

        Assert.Equal((await Data.OrganizationNamedAsync("rizhao")).OrganizationId, (await Data.OrganizationNamedAsync("li-qu")).ParentId);
    }

    [Theory]
    [InlineData("li-x", "Unheard", "rizhao", "例X工会", "Kind")]
    [InlineData("li-x", "EnterpriseUnion", "nowhere", "例X工会", "nowhere")]
    [InlineData("", "EnterpriseUnion", "rizhao", "例X工会", "Code")]
    [InlineData("li-x", "MunicipalFederation", null, "例市总工会", "一个站点只有一个")]
    [InlineData("li-x", "EnterpriseUnion", "rizhao", "", "名称")]
    public async Task BrokenEntry_NamesItAndLeavesNothing(string code, string kind, string? parent, string name, string reason)
    {
        var step = Step(new JsonObject { ["Code"] = "li-good", ["Kind"] = "EnterpriseUnion", ["Parent"] = "rizhao", ["Names"] = Names("例好工会") },
            new JsonObject { ["Code"] = code, ["Kind"] = kind, ["Parent"] = parent, ["Names"] = Names(name) });

        var exception = await Assert.ThrowsAsync<RecipeException>(() => ImportAsync(Site, step));

        Assert.Contains(reason, exception.Message);
        Assert.False(await Site.QueryAsync(db => db.Set<Organization>().AnyAsync(row => row.Code == "li-good")));
    }

    private static JsonArray Names(string name) => [new JsonObject { ["Name"] = name, ["ShortName"] = name }];

    private static JsonObject Step(params JsonObject[] entries) => new() { ["name"] = "Organizations", ["Organizations"] = new JsonArray([.. entries]) };

    private static async Task<JsonObject> ExportAsync(SiteHost site)
    {
        var recipe = await site.UseAsync<RecipeExporter, JsonObject>(exporter => exporter.ExportAsync("test", default));
        return recipe["steps"]!.AsArray().Single(step => step!["name"]!.GetValue<string>() == "Organizations")!.DeepClone().AsObject();
    }

    private static async Task ImportAsync(SiteHost site, JsonObject step)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.recipe.json");
        await File.WriteAllTextAsync(file, new JsonObject { ["name"] = "test", ["steps"] = new JsonArray(step.DeepClone()) }.ToJsonString());
        try
        {
            await site.UseAsync<RecipeExecutor>(executor => executor.ExecuteAsync(RecipeLibrary.FromFile(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<OrganizationTree> TreeAsync(SiteHost site) => site.UseAsync<OrganizationDirectory, OrganizationTree>(directory => directory.TreeAsync());

    private static Task<List<string>> RevisionsAsync(SiteHost site) => site.QueryAsync(db => db.Set<Organization>().OrderBy(row => row.Code).Select(row => row.Code + row.Revision).ToListAsync());

    private async Task<NamePeriod> NameOnAsync(string code, DateOnly day)
    {
        var organization = await Data.OrganizationNamedAsync(code);
        return (await Site.UseAsync<OrganizationDirectory, NamePeriod?>(directory => directory.NameOnAsync(organization.OrganizationId, day)))!;
    }
}
