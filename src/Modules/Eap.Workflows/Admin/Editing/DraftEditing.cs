using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Workflows.Activities;
using Eap.Workflows.Recipes;

namespace Eap.Workflows.Admin.Editing;

/// <summary>Applies what was posted to the draft in the form: first what was typed, then what the button says.</summary>
public sealed class DraftEditing(ActivityCatalog catalog)
{
    private const int MaxTitle = 100;

    /// <summary>The draft of a form; null when what came back is no type.</summary>
    public WorkflowDraft? Read(string workflowTypeId, DraftForm form)
    {
        try
        {
            if (JsonNode.Parse(form.Draft, documentOptions: WorkflowTypeFile.Options) is not JsonObject json) return null;
            var draft = new WorkflowDraft(json, catalog);
            draft.Set("WorkflowTypeId", workflowTypeId);
            return WorkflowTypeFile.IsWhole(draft.Type) ? draft : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Applies it; returns the step to show open, empty for none.</summary>
    public string Apply(WorkflowDraft draft, DraftForm form)
    {
        if (form.Has("Name")) Type(draft, form);
        if (form.Open.Length > 0 && draft.Type.Find(form.Open) is not null) Step(draft, form);
        var (verb, to) = form.Do;
        switch (verb)
        {
            case "open": return to;
            case "close": return "";
            case "start" when Knows(form.Value("StartKind")): return draft.Add(form.Value("StartKind"), isStart: true);
            case "insert" when Knows(form.Value("NewKind")): return draft.Insert(form.Open, to, form.Value("NewKind"));
            case "remove":
                draft.Remove(to);
                return "";
            case "move" when Place(form.Value("MoveTo")) is { } place && draft.Type.Find(place.After) is not null:
                draft.Move(form.Open, place.After, place.Outcome);
                return form.Open;
            default: return form.Open;
        }
    }

    /// <summary>A place behind an outcome, as the list of places names it.</summary>
    public static string PlaceName(string after, string outcome) => JsonSerializer.Serialize(new[] { after, outcome }, JOptions.Default);

    private static (string After, string Outcome)? Place(string name)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(name) is [var after, var outcome] ? (after, outcome) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Type(WorkflowDraft draft, DraftForm form)
    {
        draft.Set("Name", PlainInput.Clean(form.Value("Name")).Value);
        draft.SetFlag("IsSingleton", form.Value("IsSingleton") == "true");
        draft.SetFlag("DeleteFinishedWorkflows", form.Value("DeleteFinishedWorkflows") == "true");
    }

    private void Step(WorkflowDraft draft, DraftForm form)
    {
        var record = draft.Type.Find(form.Open)!;
        draft.Change(form.Open, properties =>
        {
            Title(properties, PlainInput.Clean(form.Value("Title")).Value);
            foreach (var property in catalog.Find(record.Name)?.Properties ?? []) PropertyForm.Store(properties, record, property, form.Of(property));
        });
        if (form.Has("CanStart")) draft.SetStart(form.Open, form.Value("IsStart") == "true");
        foreach (var (outcome, target) in form.Ways()) draft.Link(form.Open, outcome, target);
    }

    private static void Title(JsonObject properties, string title)
    {
        var old = (properties["ActivityMetadata"] as JsonObject)?["Title"]?.ToString() ?? "";
        if (old == title) return;
        if (properties["ActivityMetadata"] is not JsonObject metadata) properties["ActivityMetadata"] = metadata = [];
        metadata["Title"] = BoundedText.Cut(title, MaxTitle);
    }

    private bool Knows(string kind) => catalog.Find(kind) is not null;
}
