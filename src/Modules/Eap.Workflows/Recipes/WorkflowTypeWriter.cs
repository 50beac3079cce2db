using System.Text.Json.Nodes;
using Eap.Workflows.Activities;
using Eap.Workflows.Checking;
using Eap.Workflows.Types;

namespace Eap.Workflows.Recipes;

/// <summary>A type as a file takes it away: as it came or was last saved, with its switch as it stands here.</summary>
public sealed class WorkflowTypeWriter(WorkflowProblems problems)
{
    /// <summary>The type's JSON.</summary>
    public JsonObject Write(WorkflowTypeRecord record, KnownNames known)
    {
        var json = JsonNode.Parse(record.Json)!.AsObject();
        var type = WorkflowType.Read(record.Json);
        // Switching on and off makes no version of its own. What only this site's missing pieces keep off leaves with the switch it came with.
        if (type.IsEnabled != record.IsEnabled && (record.IsEnabled || !problems.Find(type, known).Any(problem => problem.IsBlocking))) json["IsEnabled"] = record.IsEnabled;
        return json;
    }

    /// <summary>Names of the kinds of steps a type uses that nobody here knows.</summary>
    public static IEnumerable<string> Missing(WorkflowType type, ActivityCatalog catalog) => type.Activities.Select(activity => activity.Name).Distinct().Where(name => catalog.Find(name) is null);
}
