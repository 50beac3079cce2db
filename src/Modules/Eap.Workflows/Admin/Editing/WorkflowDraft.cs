using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Editing;

/// <summary>
/// A type while it is edited: its JSON, changed in place, so that what the editor does not know stays as it came. It lives in the page's form until it is saved.
/// </summary>
public sealed class WorkflowDraft(JsonObject json, ActivityCatalog catalog)
{
    /// <summary>The JSON as it stands.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>The same, read.</summary>
    public WorkflowType Type => WorkflowType.Read(Text);

    /// <summary>The same, as text.</summary>
    public string Text => Json.ToJsonString(JOptions.Default);

    /// <summary>Sets a member of the type itself.</summary>
    public void Set(string member, JsonNode value)
    {
        if (!JsonNode.DeepEquals(Json[member], value)) Json[member] = value;
    }

    /// <summary>Sets a yes/no member of the type itself; one that is missing means no.</summary>
    public void SetFlag(string member, bool value)
    {
        if (string.Equals(Json[member]?.ToString(), "true", StringComparison.OrdinalIgnoreCase) != value) Json[member] = value;
    }

    /// <summary>Adds an activity by its kind, nowhere connected. Returns its id.</summary>
    public string Add(string kind, bool isStart, ActivityRecord? beside = null)
    {
        var taken = Type.Activities.Select(record => record.ActivityId).ToHashSet();
        var id = Enumerable.Range(1, taken.Count + 1).Select(number => $"step{number}").First(name => !taken.Contains(name));
        Activities.Add(new JsonObject { ["ActivityId"] = id, ["Name"] = kind, ["X"] = beside?.X + 20 ?? 0, ["Y"] = beside?.Y + 20 ?? 0, ["IsStart"] = isStart, ["Properties"] = Begun(kind) });
        return id;
    }

    /// <summary>Adds an activity behind an outcome; what came there comes after it now. Returns its id.</summary>
    public string Insert(string after, string outcome, string kind)
    {
        var id = Add(kind, isStart: false, beside: Type.Find(after));
        Thread(id, after, outcome);
        return id;
    }

    /// <summary>Says where an outcome leads; null: the process ends there.</summary>
    public void Link(string from, string outcome, string? to)
    {
        if (Type.Next(from, outcome) == to) return;
        // As in Orchard Core only the first connection of an outcome counts, so there is but one from here on.
        RemoveTransitions(transition => Member(transition, "SourceActivityId") == from && Member(transition, "SourceOutcomeName") == outcome);
        if (to is not null) Transitions.Add(new JsonObject { ["Id"] = 0, ["SourceActivityId"] = from, ["SourceOutcomeName"] = outcome, ["DestinationActivityId"] = to });
    }

    /// <summary>Takes an activity out; what led to it leads to what came after it.</summary>
    public void Remove(string id)
    {
        Unthread(id);
        if (Find(id) is { } node) Activities.Remove(node);
        RemoveTransitions(transition => Member(transition, "SourceActivityId") == id || Member(transition, "DestinationActivityId") == id);
    }

    /// <summary>Takes an activity out of its place and puts it behind an outcome of another.</summary>
    public void Move(string id, string after, string outcome)
    {
        if (after == id || Type.Next(after, outcome) == id) return;
        Unthread(id);
        Thread(id, after, outcome);
    }

    /// <summary>Changes an activity: its title and its properties.</summary>
    public void Change(string id, Action<JsonObject> change)
    {
        if (Find(id) is not { } node) return;
        if (node["Properties"] is not JsonObject properties) node["Properties"] = properties = [];
        change(properties);
    }

    /// <summary>Makes an activity a start, or not.</summary>
    public void SetStart(string id, bool isStart)
    {
        if (Find(id) is { } node && Type.Find(id)?.IsStart != isStart) node["IsStart"] = isStart;
    }

    private JsonArray Activities => List("Activities");

    private JsonArray Transitions => List("Transitions");

    private JsonArray List(string member)
    {
        if (Json[member] is JsonArray list) return list;
        Json[member] = list = [];
        return list;
    }

    private JsonObject? Find(string id) => Activities.OfType<JsonObject>().FirstOrDefault(node => Member(node, "ActivityId") == id);

    // Behind the outcome; by its own first way out to where the outcome led before.
    private void Thread(string id, string after, string outcome)
    {
        var next = Type.Next(after, outcome);
        Link(after, outcome, id);
        if (next is not null && next != id && FirstOutcome(id) is { } first) Link(id, first, next);
    }

    private void Unthread(string id)
    {
        var type = Type;
        var next = type.Transitions.Where(transition => transition.SourceActivityId == id && transition.DestinationActivityId != id)
            .OrderBy(transition => transition.SourceOutcomeName == FirstOutcome(id) ? 0 : 1).FirstOrDefault()?.DestinationActivityId;
        foreach (var before in type.Transitions.Where(transition => transition.DestinationActivityId == id && transition.SourceActivityId != id))
            Link(before.SourceActivityId, before.SourceOutcomeName, next == before.SourceActivityId ? null : next);
        if (next is not null && FirstOutcome(id) is { } first) Link(id, first, null);
    }

    private string? FirstOutcome(string id)
    {
        if (Type.Find(id) is not { } record) return null;
        return catalog.Find(record.Name) is { } activity
            ? activity.Outcomes(record).FirstOrDefault()?.Name
            : Type.Transitions.FirstOrDefault(transition => transition.SourceActivityId == id)?.SourceOutcomeName;
    }

    // Where outcomes are chosen freely, the two that most decisions have.
    private JsonObject Begun(string kind) => catalog.Find(kind)?.Properties.FirstOrDefault(property => property.Kind == PropertyKind.Outcomes) is not { } outcomes ? [] : new JsonObject
    {
        [outcomes.Name] = new JsonArray(
            new JsonObject { ["Name"] = "Passed", ["Label"] = "通过", ["CommentRequired"] = false },
            new JsonObject { ["Name"] = "Returned", ["Label"] = "退回修改", ["CommentRequired"] = true }),
    };

    private void RemoveTransitions(Func<JsonObject, bool> which)
    {
        foreach (var transition in Transitions.OfType<JsonObject>().Where(which).ToList()) Transitions.Remove(transition);
    }

    private static string? Member(JsonObject node, string name) => node[name]?.ToString();
}
