using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Contents.Parts.Annexes;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Recipes;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Tests.Web;

/// <summary>The plan of Rizhao as its recipe brings it, against the notice's own tables.</summary>
public sealed class PlanRecipesTests(SiteFixture site) : SiteTest(site)
{
    // R31, R32, R33: the rows are the notice's, no zone has a studio, and 市总工会's own row is one unit's.
    [Theory]
    [InlineData(PlanMetrics.Lecture, 1, 34, AllocationKind.Duty, 2018)]
    [InlineData(PlanMetrics.Lecture, 1, 34, AllocationKind.Duty, 2020)]
    [InlineData(PlanMetrics.Station, 2, 8, AllocationKind.Duty, Allocation.WholePeriod)]
    [InlineData(PlanMetrics.StarStudio, 3, 6, AllocationKind.Cap, Allocation.WholePeriod)]
    public async Task Allocations_OfRizhao_AreTheAnnexes(string metric, int annex, int total, AllocationKind kind, int year)
    {
        var notice = await Site.QueryAsync(db => db.Set<ContentItem>().SingleAsync(item => item.ContentType == "Notice" && item.Published));
        var expected = notice.As<AnnexPart>()!.Annexes.Single(found => found.Number == annex).Rows.Select(row => $"{row[0]} {row[1]}");

        var rows = await Site.QueryAsync(db => (
            from row in db.Set<Allocation>()
            join unit in db.Set<Organization>() on row.OrganizationId equals unit.OrganizationId
            where row.Metric == metric && row.Year == year
            orderby unit.Position, unit.Id
            select new { unit.Name, row.Planned, row.Kind }).ToListAsync());

        Assert.Equal(expected, rows.Select(row => $"{row.Name.Replace("日照市总工会", "市总工会", StringComparison.Ordinal)} {row.Planned}"));
        Assert.Equal(total, rows.Sum(row => row.Planned));
        Assert.All(rows, row => Assert.Equal(kind, row.Kind));
    }

    [Fact]
    public async Task Plan_OfRizhao_HoldsItsNumbersAndNoneOfQingdaos()
    {
        var plan = (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.ForYearAsync(2019)))!;

        Assert.Equal([("30余场", true), ("34场", true), ("100场", false)], plan.Part.Targets.Where(target => target.Metric == PlanMetrics.Lecture).Select(target => (target.Figure, target.IsYearly)));
        Assert.True(plan.Threshold(PlanThreshold.LectureHeads)!.IsMet(50));
        Assert.Equal(["企业", "社区", "机关事业单位"], plan.Choices(PlanChoices.LectureSettings)!.Options);
        Assert.True(plan.Route(PlanRoute.LectureRequest)!.Passes(PlanRoute.Superior));
        Assert.Empty(plan.Part.Deadlines);
        Assert.True(34 * 3 >= 100);
        // Without a new notice the old rules go on; what was given to units does not.
        Assert.Equal(plan.VersionId, (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.ForYearAsync(2026)))!.VersionId);
        Assert.Null(await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.ForYearAsync(2017)));
    }

    [Fact]
    public async Task Export_OfTheSite_BringsThePlanBackTheSame()
    {
        var step = await StepAsync();
        var tables = step["Plans"]![0]!["Allocations"]!.AsArray();
        Assert.Equal(["Lecture 34 3", "Station 8 0", "StarStudio 6 0"], tables.Select(table => $"{table!["Metric"]} {table["Total"]} {table["Years"]!.AsArray().Count}"));

        await RunAsync(step);

        Assert.Equal(step.ToJsonString(), (await StepAsync()).ToJsonString());
        Assert.Equal(8 * 3 + 8 + 6, await Site.QueryAsync(db => db.Set<Allocation>().CountAsync(row => row.PlanItemId == FactsSite.Plan)));
    }

    [Theory]
    [InlineData("Total", "35", "各行加起来是 34，合计写的是 35")]
    [InlineData("Metric", "\"\"", "没有 Metric")]
    [InlineData("Rows", """[{ "Organization": "nowhere", "Planned": 34 }]""", "不存在的组织 nowhere")]
    [InlineData("Rows", """[{ "Organization": "rizhao", "Planned": -1 }, { "Organization": "rizhao-juxian", "Planned": 35 }]""", "有负数")]
    [InlineData("Rows", """[{ "Organization": "rizhao", "Planned": 17 }, { "Organization": "RIZHAO", "Planned": 17 }]""", "出现了两次")]
    public async Task Recipe_WithAWrongTable_IsRefusedAndChangesNothing(string member, string value, string words)
    {
        var step = await StepAsync();
        step["Plans"]![0]!["Allocations"]![0]![member] = JsonNode.Parse(value);

        Assert.Contains(words, (await Assert.ThrowsAsync<RecipeException>(() => RunAsync(step))).Message);

        Assert.Equal(102, await Site.QueryAsync(db => db.Set<Allocation>().Where(row => row.PlanItemId == FactsSite.Plan && row.Metric == PlanMetrics.Lecture).SumAsync(row => row.Planned)));
    }

    [Fact]
    public async Task Recipe_WithARuleWhoseClauseIsMissing_IsRefused()
    {
        var step = await StepAsync();
        step["Plans"]![0]!["ContentItemVersionId"] = "4zt5f8c3g6nkq1y9s2b7w4xmhz";
        step["Plans"]![0]!["PlanPart"]!["Thresholds"]![0]!["Clause"] = "R99";

        Assert.Contains("引用的条款 R99 不在计划里", (await Assert.ThrowsAsync<RecipeException>(() => RunAsync(step))).Message);
    }

    private async Task<JsonObject> StepAsync()
    {
        var recipe = await Site.UseAsync<RecipeExporter, JsonObject>(exporter => exporter.ExportAsync("whole", CancellationToken.None));
        return (JsonObject)recipe["steps"]!.AsArray().OfType<JsonObject>().Single(step => step["name"]!.ToString() == "Plan").DeepClone();
    }

    private async Task RunAsync(JsonObject step)
    {
        var file = Path.Combine(TestFolder.Create("plan"), "plan.recipe.json");
        await File.WriteAllTextAsync(file, new JsonObject { ["name"] = "plan", ["steps"] = new JsonArray(step.DeepClone()) }.ToJsonString());
        await Site.UseAsync<RecipeExecutor>(executor => executor.ExecuteAsync(RecipeLibrary.FromFile(file)));
    }
}
