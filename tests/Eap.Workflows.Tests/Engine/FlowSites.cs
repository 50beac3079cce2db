using System.Text.Json.Nodes;
using Eap.Contents;
using Eap.Contents.Definitions;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Platform.Data;
using Eap.Testing;
using Eap.Workflows.Activities;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Workflows.Tests.Engine;

/// <summary>Sites with a content type and a kind of step of the tests' own.</summary>
public sealed class FlowSites() : EnginesFixture(new SiteHostOptions
{
    Recipe = "blank", FromTemplate = false, Services = services => services.AddContentDeclaration<StoryType>().AddActivity<BrittleTask>().AddScoped<IStatusProcess, StoryProcess>(),
})
{
    /// <summary>A stored draft.</summary>
    public static async Task<ContentItem> StoryAsync(SiteHost site, string title = "故事")
    {
        var root = await site.Data.OrganizationNamedAsync(null);
        return await site.InUnitAsync(async unit =>
        {
            var item = await unit.Get<IContentManager>().NewAsync("Story", root.OrganizationId);
            item.Apply(new TitlePart { Title = title }).Apply(new MarkdownBodyPart { Markdown = "正文" });
            return (await unit.Get<IContentManager>().SaveDraftAsync(item, null)).Item;
        });
    }

    public static Task SaveTypeAsync(SiteHost site, JsonObject type) => site.InUnitAsync(unit => unit.Get<WorkflowTypes>().SaveAsync(unit, type, null, CancellationToken.None));

    public static Task RemoveTypeAsync(SiteHost site, string id) => site.InUnitAsync(unit => WorkflowTypes.RemoveAsync(unit, id, CancellationToken.None));

    /// <summary>The one instance about an item.</summary>
    public static Task<Workflow> OnlyAsync(SiteHost site, string correlationId) => site.QueryAsync(db => db.Set<Workflow>().AsNoTracking().SingleAsync(row => row.CorrelationId == correlationId));

    /// <summary>Its journal: activity and outcome of each step.</summary>
    public static Task<List<string>> StepsAsync(SiteHost site, string workflowId) => site.QueryAsync(db =>
        db.Set<JournalEntry>().Where(row => row.WorkflowId == workflowId).OrderBy(row => row.Number).Select(row => row.ActivityId + ":" + row.Outcome).ToListAsync());
}

public sealed class StoryType : ContentDeclaration
{
    public override int Version => 1;

    public override void Declare(ContentDeclarations declarations) =>
        declarations.Type("Story", type => type.DisplayedAs("故事").Editorial("测试").WithPart<TitlePart>().WithPart<MarkdownBodyPart>());
}
