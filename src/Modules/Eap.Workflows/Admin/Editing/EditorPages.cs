using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Platform.Data;
using Eap.Users.Grants;
using Eap.Workflows.Activities;
using Eap.Workflows.Admin.Drawing;
using Eap.Workflows.Checking;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Admin.Editing;

/// <summary>Makes the editor's page out of a draft.</summary>
public sealed class EditorPages(
    OutlineBuilder outlines, KnownNamesReader names, ActivityCatalog catalog, PermissionCatalog permissions, ContentDefinitionManager definitions, IStringLocalizer<EditorPages> T)
{
    /// <summary>The page.</summary>
    public async Task<EditorPage> BuildAsync(WorkflowTypeRecord current, int baseVersion, WorkflowDraft draft, string open, CancellationToken cancellationToken)
    {
        var type = draft.Type;
        var outline = outlines.Build(type, await names.ReadAsync(cancellationToken));
        return new EditorPage
        {
            Current = current, BaseVersion = baseVersion, Draft = draft, Type = type, Outline = outline,
            Open = outline.Find(open) is { } step ? await OpenAsync(outline, step, cancellationToken) : null,
            Kinds = [.. catalog.All.Select(activity => (activity.Name, activity.Title, activity.IsEvent, activity.Category)).ToLookup(kind => kind.Category, kind => (kind.Name, kind.Title, kind.IsEvent))],
        };
    }

    private async Task<OpenStep> OpenAsync(Outline outline, OutlineStep step, CancellationToken cancellationToken)
    {
        var fields = new List<PropertyField>();
        foreach (var property in catalog.Find(step.Record.Name)?.Properties ?? [])
        {
            var values = PropertyForm.Show(step.Record, property);
            var errors = step.Problems.Where(problem => problem.Property == property.Name).Select(problem => problem.Text).ToList();
            fields.Add(new PropertyField(property, values, errors.Count > 0 ? string.Join(' ', errors) : null, Keep(await ChoicesAsync(outline, step, property, cancellationToken), property, values)));
        }

        var places = outline.Steps.Where(other => other != step).SelectMany(other => other.Exits.Select(exit => (DraftEditing.PlaceName(other.Record.ActivityId, exit.Outcome), T["{0} {1}，“{2}”之后", other.Number, other.Title, exit.Label].Value)));
        return new OpenStep(step, step.Record.Title ?? "", step.IsEvent || step.Record.IsStart, fields, step.Kind is null ? step.Record.Properties.ToJsonString(JOptions.Indented) : null, [.. places]);
    }

    private async Task<List<(string, IReadOnlyList<(string, string)>)>> ChoicesAsync(Outline outline, OutlineStep step, ActivityProperty property, CancellationToken cancellationToken) => property.Kind switch
    {
        PropertyKind.Choice => [("", property.Choices)],
        PropertyKind.Permission => [.. permissions.All.Values.GroupBy(permission => permission.Category).Select(group => (T[group.Key].Value, (IReadOnlyList<(string, string)>)[.. group.Select(permission => (permission.Name, T[permission.Description].Value))]))],
        PropertyKind.ContentTypes => [("", [.. (await definitions.ListTypesAsync(cancellationToken)).Select(type => (type.Name, type.DisplayName))])],
        PropertyKind.Activities => [("", [.. outline.Steps.Where(other => other != step && other.Record.Name == step.Record.Name).Select(other => (other.Record.ActivityId, $"{other.Number} {other.Title}"))])],
        _ => [],
    };

    // What is stored stays choosable: it must not get lost because the page was opened.
    private List<(string, IReadOnlyList<(string, string)>)> Keep(List<(string Heading, IReadOnlyList<(string Value, string Label)> Choices)> groups, ActivityProperty property, IReadOnlyList<string> values)
    {
        if (property.Kind is not (PropertyKind.Choice or PropertyKind.Permission or PropertyKind.ContentTypes or PropertyKind.Activities)) return groups;
        var known = groups.SelectMany(group => group.Choices).Select(choice => choice.Value).ToHashSet();
        var gone = values.Where(value => value.Length > 0 && !known.Contains(value)).Select(value => (value, T["{0}（这里没有）", value].Value)).ToList();
        if (gone.Count > 0) groups.Add((T["已不存在"], gone));
        return groups;
    }
}
