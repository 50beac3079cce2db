using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Workflows.Instances;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Admin.Running;

/// <summary>The values an instance carries, for the people who look after it. A protected field's value is never shown, not even encrypted.</summary>
public sealed class InstanceValues(IStringLocalizer<InstanceValues> T)
{
    private const string Protected = "Protected";
    private const int Longest = 200;

    /// <summary>Names and texts, what the last event brought first.</summary>
    public IReadOnlyList<(string Name, string Text)> Read(Workflow workflow)
    {
        var state = WorkflowState.Read(workflow.State);
        return [.. state.Input.Select(pair => ($"input.{pair.Key}", Text(pair.Value))), .. state.Properties.Select(pair => ($"property.{pair.Key}", Text(pair.Value)))];
    }

    private string Text(JsonNode? node)
    {
        if (node is null) return T["（空）"];
        if (HoldsProtected(node)) return T["受保护的内容，不显示"];
        var text = node is JsonValue ? node.ToString() : node.ToJsonString(JOptions.Default);
        return text.Length == 0 ? T["（空）"] : text.Length > Longest ? text[..Longest] + "…" : text;
    }

    private static bool HoldsProtected(JsonNode? node) => node switch
    {
        JsonObject json => json.ContainsKey(Protected) || json.Any(pair => HoldsProtected(pair.Value)),
        JsonArray array => array.Any(HoldsProtected),
        _ => false,
    };
}
