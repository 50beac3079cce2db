using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Comparison;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Applications.Portal;

/// <summary>A page of the form: one group of questions, or all of them.</summary>
public sealed record FormPage
{
    /// <summary>The form.</summary>
    public required ApplicationForm Form { get; init; }

    /// <summary>Where the application stands.</summary>
    public required ApplicationRecord Record { get; init; }

    /// <summary>The item as shown.</summary>
    public required ContentItem Item { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Organization { get; init; }

    /// <summary>The version the next save builds on.</summary>
    public required string VersionId { get; init; }

    /// <summary>All groups.</summary>
    public required IReadOnlyList<QuestionGroup> Steps { get; init; }

    /// <summary>The group shown; null: all of them on one long page.</summary>
    public QuestionGroup? Step { get; init; }

    /// <summary>The groups shown with their editors.</summary>
    public required IReadOnlyList<(QuestionGroup Step, IReadOnlyList<EditorBlock> Blocks)> Groups { get; init; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>Questions that today's rules demand, though the form itself leaves them free.</summary>
    public IReadOnlySet<string> Demanded { get; init; } = new HashSet<string>();

    /// <summary>What is to be corrected; null when nothing was returned.</summary>
    public ReturnRequest? Asked { get; init; }

    /// <summary>Another window saved the same fields meanwhile: its values against those sent.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>Another window saved meanwhile.</summary>
    public bool IsCollided { get; init; }

    /// <summary>When it was stored last, UTC.</summary>
    public DateTime? SavedUtc => Item.ModifiedUtc;

    /// <summary>The place of the group shown, from 1.</summary>
    public int Number => Step is null ? 1 : Steps.ToList().FindIndex(step => step.Name == Step.Name) + 1;

    /// <summary>The group after the one shown; null after the last.</summary>
    public QuestionGroup? Next => Step is null ? null : Steps.ElementAtOrDefault(Number);

    /// <summary>The group before the one shown; null before the first.</summary>
    public QuestionGroup? Previous => Number > 1 ? Steps[Number - 2] : null;

    /// <summary>Where the application's form stands.</summary>
    public string Address => $"/apply/{Form.Name}/{Item.ContentItemId}";

    /// <summary>Where this page is sent.</summary>
    public string Action => Step is null ? $"{Address}?all=1" : $"{Address}?step={Uri.EscapeDataString(Step.Name)}";

    /// <summary>What it is filed for, as long as it is not handed in; null: nothing but its own settings.</summary>
    public FilingOccasion? Occasion { get; init; }

    /// <summary>What rules work out today, by field.</summary>
    public IReadOnlyDictionary<string, string> Hints { get; init; } = new Dictionary<string, string>();

    /// <summary>What is to be corrected and can be.</summary>
    public IReadOnlyList<ReturnedField> AskedHere => [.. (Asked?.Fields ?? []).Where(asked => IsShown(asked.Name))];

    /// <summary>What was asked back where the unit can change nothing.</summary>
    public IReadOnlyList<ReturnedField> AskedElsewhere => [.. (Asked?.Fields ?? []).Where(asked => !IsShown(asked.Name))];

    /// <summary>Some questions are asked only after certain answers.</summary>
    public bool HasConditions => Groups.SelectMany(group => group.Blocks).Any(block => block.Model is FieldEditor { Condition: not null });

    /// <summary>What the reviewer wrote at a field; null for nothing.</summary>
    public string? CommentAt(string field) => Asked?.Fields.FirstOrDefault(asked => asked.Name == field)?.Comment;

    /// <summary>What is wrong with the question it stands at, for the list on top.</summary>
    public string Labelled(ContentError error)
    {
        var label = Groups.SelectMany(group => group.Blocks).Select(block => block.Model).OfType<FieldEditor>().FirstOrDefault(editor => editor.Name == error.Field)?.Label;
        return label is null || error.Message.Contains(label, StringComparison.Ordinal) ? error.Message : $"{label}：{error.Message}";
    }

    /// <summary>Id of the control an error stands at.</summary>
    public string Anchor(ContentError error) => FieldAnchor.Of(error.Field, Groups.SelectMany(group => group.Blocks));

    private bool IsShown(string field) => Groups.SelectMany(group => group.Blocks).Any(block => block.Model is FieldEditor editor && editor.Name == field);
}
