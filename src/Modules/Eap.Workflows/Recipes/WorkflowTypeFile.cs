using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Recipes;
using Eap.Workflows.Types;

namespace Eap.Workflows.Recipes;

/// <summary>Workflow types in files: a recipe with <c>WorkflowType</c> steps as Orchard Core exports it, one step, or one type by itself.</summary>
public static class WorkflowTypeFile
{
    /// <summary>How files are read: as elsewhere, but a member that stands twice is refused.</summary>
    public static readonly JsonDocumentOptions Options = JOptions.Document with { AllowDuplicateProperties = false };

    /// <summary>The step's name.</summary>
    public const string StepName = "WorkflowType";

    /// <summary>The types of a file, as they stand there.</summary>
    /// <exception cref="RecipeException">It is no such file, or one of its types cannot be read; the message says which, in Chinese.</exception>
    public static IReadOnlyList<JsonObject> Read(string text, IdGenerator ids)
    {
        var file = Parse(text);
        var types = Types(file).ToList();
        if (types.Count == 0) throw new RecipeException("文件里没有流程。要的是 Orchard Core 导出的流程（WorkflowType）。");
        var scripts = new FileIds(ids, (file as JsonObject)?["variables"] as JsonObject);
        return [.. types.Select((node, index) => Check(scripts.Apply(node), index))];
    }

    /// <summary>A type of a file, looked at: it can be stored and found again.</summary>
    /// <exception cref="RecipeException">It cannot; the message says why.</exception>
    public static JsonObject Check(JsonNode? node, int index)
    {
        if (node is not JsonObject json) throw new RecipeException($"第 {index + 1} 个流程不是 JSON 对象。");
        try
        {
            var type = WorkflowType.Read(json.ToJsonString());
            if (type.WorkflowTypeId.Length is 0 or > 64 || type.Name.Length > 255) throw new RecipeException($"第 {index + 1} 个流程的 WorkflowTypeId 或 Name 太长，或者是空的。");
            if (!type.WorkflowTypeId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')) throw new RecipeException($"第 {index + 1} 个流程的 WorkflowTypeId 只能有字母、数字、- 和 _。");
            if (!IsWhole(type)) throw new RecipeException($"第 {index + 1} 个流程里有活动或连线没有编号或名称，或者太长。");
            return json;
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"第 {index + 1} 个流程读不懂：{exception.Message}");
        }
    }

    /// <summary>True when every activity and connection has what nothing works without.</summary>
    public static bool IsWhole(WorkflowType type) => type is { Activities: not null, Transitions: not null }
        && type.Activities.All(record => record is { ActivityId.Length: > 0 and <= 64, Name.Length: > 0 and <= 255, Properties: not null })
        && type.Transitions.All(transition => transition is { SourceActivityId: not null, SourceOutcomeName: not null, DestinationActivityId: not null });

    /// <summary>A recipe that brings types, for this site or Orchard Core.</summary>
    public static JsonObject Write(string name, IEnumerable<JsonObject> types) => new() { ["name"] = name, ["steps"] = new JsonArray(Step(types)) };

    /// <summary>The step that brings types.</summary>
    public static JsonObject Step(IEnumerable<JsonObject> types) => new() { ["name"] = StepName, ["data"] = new JsonArray([.. types]) };

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Options);
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"这不是 JSON 文件：第 {exception.LineNumber + 1} 行读不懂。");
        }
    }

    private static IEnumerable<JsonNode?> Types(JsonNode? node) => node switch
    {
        JsonArray array => array,
        JsonObject json when json.ContainsKey("WorkflowTypeId") => [json],
        JsonObject json when json["name"]?.ToString() == StepName && json["data"] is JsonArray data => data,
        JsonObject json when json["steps"] is JsonArray steps => steps.OfType<JsonObject>().Where(step => step["name"]?.ToString() == StepName).SelectMany(step => step["data"] as JsonArray ?? []),
        _ => [],
    };
}
