using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Admin.Types.Shaping;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Admin.Types;

/// <summary>Makes the pages of fields.</summary>
public sealed class FieldPages(SiteDbContext db, FieldEditing editing)
{
    /// <summary>The page of a field as stored, or of a new one.</summary>
    public async Task<FieldPage> OpenAsync(ContentTypeDefinition type, FieldKind kind, ContentPartFieldDefinition? field, string? section, CancellationToken cancellationToken)
    {
        var form = field is null ? new FieldForm { Version = type.Version, Kind = kind.Name, Section = section } : FieldForm.Of(type, field, editing.Answers(DependedOn(type, field)));
        return await BuildAsync(type, kind, field, form, new EditorInput(), cancellationToken);
    }

    /// <summary>The page with what was typed.</summary>
    public async Task<FieldPage> BuildAsync(ContentTypeDefinition type, FieldKind kind, ContentPartFieldDefinition? field, FieldForm form, EditorInput input, CancellationToken cancellationToken)
    {
        var bag = field?.Settings ?? [];
        var inputs = await kind.InputsAsync(cancellationToken);
        return new FieldPage
        {
            Type = type, Kind = kind, Field = field, Form = form, Errors = input.Errors, Others = Others(type, field),
            Settings = [.. inputs.Select(setting => (setting, input.Form is null ? setting.Read(bag) : input.All($"{FieldPage.Prefix}.{setting.Name}").LastOrDefault() ?? ""))],
            Columns = inputs.FirstOrDefault(setting => setting.Control == KindControl.Columns) is { } columns ? await editing.ColumnsAsync(columns.Read(bag), input, cancellationToken) : null,
        };
    }

    /// <summary>Every field the type ever had of its own, in any version.</summary>
    public async Task<IReadOnlyList<ContentPartFieldDefinition>> FormerAsync(string type, CancellationToken cancellationToken)
    {
        var versions = await db.Set<ContentDefinitionRecord>().AsNoTracking().Where(row => row.Kind == ContentDefinitionRecord.Type && row.Name == type).Select(row => row.Json).ToListAsync(cancellationToken);
        return [.. versions.SelectMany(json => ContentDefinitionManager.Parse(json).OwnFields()).DistinctBy(field => (field.Name, field.FieldName))];
    }

    // Not itself, and nothing that depends on it: that would be a circle.
    private static IReadOnlyList<FieldOption> Others(ContentTypeDefinition type, ContentPartFieldDefinition? field)
    {
        var own = new FieldPath(type.Name, field?.Name ?? "");
        var rules = FormRules.Of(type);
        return [.. type.Parts.SelectMany(part => part.Fields.Select(other => (Path: new FieldPath(part.Name, other.Name), other.DisplayName)))
            .Where(other => other.Path != own && !rules.DependsOn(other.Path).Contains(own)).Select(other => new FieldOption(other.Path.ToString(), other.DisplayName))];
    }

    private static ContentPartFieldDefinition? DependedOn(ContentTypeDefinition type, ContentPartFieldDefinition field) =>
        field.GetSettings<FormFieldSettings>().ShowWhen is { } when && FieldPath.Read(when.Field, type.Name) is var path ? type.Part(path.Part)?.Fields.FirstOrDefault(other => other.Name == path.Field) : null;
}
