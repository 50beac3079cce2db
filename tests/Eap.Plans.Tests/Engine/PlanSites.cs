using System.Text.Json.Nodes;
using Eap.Contents;
using Eap.Contents.Definitions;
using Eap.Contents.Parts.Titles;
using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Ids;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans.Tests.Engine;

/// <summary>Sites of a city without a notice, one per engine. A test takes a year of its own: a plan there concerns nobody else.</summary>
public sealed class PlanSites() : EnginesFixture(new SiteHostOptions { Recipe = "blank", FromTemplate = false, Services = services => services.AddContentDeclaration<WishType>() })
{
    /// <summary>A clause that tests look for in refusals.</summary>
    public static readonly PlanClause Clause = new("T1", "附件9", "名额按单位分");

    /// <summary>The title of what is allocated in the tests.</summary>
    public static readonly PlanAllotment Prizes = new("Prize", "例行奖励", "个", 5, Clause.Id, IsYearly: true);

    /// <summary>A plan of one year with a row for the root of the tree.</summary>
    public static async Task<Allocation> RowAsync(SiteHost site, int year, int planned, AllocationKind kind)
    {
        var plan = await site.Data.PlanAsync(year, change: part => (part.Clauses, part.Allotments) = ([Clause], [Prizes]));
        return await site.Data.AllocationAsync(plan, Prizes.Metric, planned, kind: kind);
    }

    public static Task<PlaceAnswer> TakeAsync(SiteHost site, string organizationId, int year, string? subject = null, string metric = "Prize") => site.InUnitAsync(unit =>
        unit.Get<PlaceTaker>().TakeAsync(metric, organizationId, year, subject ?? unit.Get<IdGenerator>().Next(), CancellationToken.None));

    public static string NewId(SiteHost site) => site.Services.GetRequiredService<IdGenerator>().Next();

    public static Task<bool> ReleaseAsync(SiteHost site, string subject, string metric = "Prize") => site.InUnitAsync(unit => unit.Get<PlaceTaker>().ReleaseAsync(metric, subject, CancellationToken.None));

    public static Task<int> TakenAsync(SiteHost site, Allocation row) => site.QueryAsync(db => db.Set<Allocation>().Where(found => found.Id == row.Id).Select(found => found.Taken).SingleAsync());

    public static Task<List<AllocationUse>> UsesAsync(SiteHost site, Allocation row) => site.QueryAsync(db => db.Set<AllocationUse>().Where(use => use.AllocationId == row.Id).OrderBy(use => use.Id).ToListAsync());

    /// <summary>A workflow that takes a prize for what is submitted and writes down how it went.</summary>
    public static JsonObject TakingFlow(int year)
    {
        static JsonObject Activity(string id, string name, JsonObject? properties = null, bool start = false) => new() { ["ActivityId"] = id, ["Name"] = name, ["IsStart"] = start, ["Properties"] = properties ?? [] };
        static JsonObject Go(string from, string outcome, string to) => new() { ["Id"] = 0, ["SourceActivityId"] = from, ["SourceOutcomeName"] = outcome, ["DestinationActivityId"] = to };
        return new JsonObject
        {
            ["WorkflowTypeId"] = $"wish{year}", ["Name"] = "占名额", ["IsEnabled"] = true,
            ["Activities"] = new JsonArray(
                Activity("s", "ContentSubmittedEvent", new JsonObject { ["ContentTypeFilter"] = new JsonArray("Wish") }, start: true),
                Activity("take", "TakeAllocationTask", new JsonObject { ["Metric"] = "Prize", ["Year"] = new JsonObject { ["Expression"] = $"{year}" } }),
                Activity("give", "ReleaseAllocationTask", new JsonObject { ["Metric"] = "Prize" }), Activity("late", "LogTask", new JsonObject { ["Text"] = "没有名额" })),
            ["Transitions"] = new JsonArray(Go("s", "Done", "take"), Go("take", "Beyond", "give"), Go("take", "Full", "late"), Go("take", "NotPlanned", "late")),
        };
    }
}

public sealed class WishType : ContentDeclaration
{
    public override int Version => 1;

    public override void Declare(ContentDeclarations declarations) => declarations.Type("Wish", type => type.DisplayedAs("愿望").WithPart<TitlePart>());
}
