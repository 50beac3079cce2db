using Eap.Contents.Comparison;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Experts.Profiles;
using Eap.Organizations.Directory;

namespace Eap.Experts.Admin;

/// <summary>The page of one expert.</summary>
public sealed record ExpertEditPage
{
    /// <summary>The item with what is shown.</summary>
    public required ContentItem Item { get; init; }

    /// <summary>The version the next save builds on; null for a new one.</summary>
    public string? VersionId { get; init; }

    /// <summary>The editor's pieces.</summary>
    public required IReadOnlyList<EditorSection> Sections { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>Organisations to choose from for a new one.</summary>
    public OrganizationTree Organizations { get; init; } = new([]);

    /// <summary>What somebody else stored in the meantime.</summary>
    public ContentItem? Conflict { get; init; }

    /// <summary>Where the two differ.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>Contacts in clear, when they were asked for.</summary>
    public ExpertContacts? Contacts { get; init; }

    /// <summary>Not stored yet.</summary>
    public bool IsNew => VersionId is null;

    /// <summary>In the pool.</summary>
    public bool IsInPool { get; init; }

    /// <summary>Where the form is sent.</summary>
    public string Action => IsNew ? $"/admin/experts/create?id={Item.ContentItemId}" : $"/admin/experts/{Item.ContentItemId}/edit";

    /// <summary>Id of the control an error stands at.</summary>
    public string Anchor(ContentError error) => Sections.SelectMany(section => section.Blocks).Any(block => block.Model is FieldEditor { IsGroup: true } field && field.Name == error.Field)
        ? $"{error.Field.Replace('.', '-')}-group"
        : error.Field.Replace('.', '-');
}
