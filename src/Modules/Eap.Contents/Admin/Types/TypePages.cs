using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Admin.Types.Shaping;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Admin.Types;

/// <summary>Makes the pages of types.</summary>
public sealed class TypePages(SiteDbContext db, ContentDefinitionManager definitions, DeclaredDefinitions declared, TypeComparison words, TypeSettings settings, IEnumerable<FieldKind> kinds)
{
    private const int MostVersions = 100;

    /// <summary>All types, forms first.</summary>
    public async Task<IReadOnlyList<TypeRow>> ListAsync(CancellationToken cancellationToken)
    {
        var made = await db.Set<ContentDefinitionRecord>().AsNoTracking().Where(row => row.Kind == ContentDefinitionRecord.Type && row.IsCurrent)
            .Select(row => new { row.Name, row.CreatedUtc, row.Author }).ToDictionaryAsync(row => row.Name, cancellationToken);
        return [.. (await definitions.ListTypesAsync(cancellationToken)).Select(type => new TypeRow(
            type, IsForm(type), declared.HasType(type.Name), words.Word(type.Visibility), made.GetValueOrDefault(type.Name)?.CreatedUtc, made.GetValueOrDefault(type.Name)?.Author ?? ""))
            .OrderByDescending(row => row.IsForm).ThenBy(row => row.IsDeclared)];
    }

    /// <summary>A type; addresses are read without case. Null when there is none.</summary>
    public async Task<ContentTypeDefinition?> FindAsync(string name, CancellationToken cancellationToken) =>
        await definitions.GetTypeAsync(name, cancellationToken) ?? (await definitions.ListTypesAsync(cancellationToken)).FirstOrDefault(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The page of a type.</summary>
    public TypePage Page(ContentTypeDefinition type, TypeForm? form = null, IReadOnlyList<ContentError>? errors = null, bool collided = false, IFormCollection? typed = null) => new()
    {
        Type = type, IsDeclared = declared.HasType(type.Name), IsForm = IsForm(type), Readers = words.Word(type.Visibility), Kinds = [.. kinds.Where(kind => kind.IsFor(type))], Settings = settings.Of(type, typed), Form = form ?? TypeForm.Of(type), Errors = errors ?? [], IsCollided = collided,
        Groups = [.. type.BySection().Select(group => (group.Section, (IReadOnlyList<TypeFieldRow>)[.. group.Fields.Select(field => Row(type, type.Name, field))]))],
        Others = [.. type.Parts.Where(part => part.Name != type.Name).Select(part => (part.DisplayName, (IReadOnlyList<TypeFieldRow>)[.. part.Fields.Select(field => Row(type, part.Name, field))]))],
    };

    /// <summary>The versions with what each changed; always the same number of queries.</summary>
    public async Task<TypeVersionsPage> VersionsAsync(ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ContentDefinitionRecord>().AsNoTracking().Where(row => row.Kind == ContentDefinitionRecord.Type && row.Name == type.Name).OrderByDescending(row => row.Version).Take(MostVersions + 1).ToListAsync(cancellationToken);
        var items = await db.Set<ContentItem>().Where(item => item.ContentType == type.Name && item.Latest).GroupBy(item => item.DefinitionVersion).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var shapes = rows.Select(row => ContentDefinitionManager.Parse(row.Json)).ToList();
        var versions = rows.Take(MostVersions).Select((row, place) => new TypeVersion(row.Version, row.CreatedUtc, row.Author, items.GetValueOrDefault(row.Version), words.Compare(place + 1 < shapes.Count ? shapes[place + 1] : null, shapes[place])));
        return new TypeVersionsPage(type, IsForm(type), [.. versions], rows.Count > MostVersions);
    }

    private TypeFieldRow Row(ContentTypeDefinition type, string part, ContentPartFieldDefinition field) => new()
    {
        Name = field.Name, Label = field.DisplayName, Kind = words.KindOf(field), IsProtected = field.IsProtected, Condition = Condition(type, part, field),
        IsRequired = field.Settings[$"{field.FieldName}Settings"]?["Required"]?.ToString() == "true",
        IsLocked = declared.HasField(part, field.Name) || !kinds.Any(kind => kind.Is(field)),
    };

    private string? Condition(ContentTypeDefinition type, string part, ContentPartFieldDefinition field)
    {
        if (FormRules.Of(type).RuleOf(new FieldPath(part, field.Name)) is not { } rule) return null;
        var other = type.Part(rule.Other.Part)!.Fields.First(found => found.Name == rule.Other.Field);
        return FieldCondition.Of(rule.Other, rule.When, other, kinds.FirstOrDefault(kind => kind.Is(other))?.Answers(other) ?? [], isMet: true).Text;
    }

    private static bool IsForm(ContentTypeDefinition type) => type.GetSettings<FormSettings>().IsForm;
}
