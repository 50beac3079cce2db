using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Eap.Workflows.Types;

/// <summary>
/// Types as they stand in stored versions, each read once: steps and events ask for the same few again and again. The text itself is the key, so that
/// nothing can be out of date. Whoever gets one must not change it.
/// </summary>
public static class ReadTypes
{
    private const int Most = 256;
    private static readonly ConcurrentDictionary<string, WorkflowType> Known = [];

    /// <summary>The type in this version.</summary>
    public static WorkflowType Of(WorkflowTypeRecord record)
    {
        if (Known.TryGetValue(record.Json, out var known)) return known;
        var type = WorkflowType.Read(record.Json);
        // A node reads its members when it is first asked for them; many threads will ask.
        foreach (var activity in type.Activities) Touch(activity.Properties);
        if (Known.Count >= Most) Known.Clear();
        return Known.GetOrAdd(record.Json, type);
    }

    private static void Touch(JsonNode? node)
    {
        if (node is JsonObject members)
            foreach (var (_, member) in members) Touch(member);
        if (node is JsonArray elements)
            foreach (var element in elements) Touch(element);
    }
}
