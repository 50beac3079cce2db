using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Admin.Types.Shaping;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Types;

/// <summary>Stores a changed definition: its next version, its rules checked, told in the audit trail, in one unit of work.</summary>
public sealed class TypeEditing(UnitOfWork work, ContentDefinitionManager definitions, TypeComparison comparison, IEnumerable<FieldKind> kinds, PageCache cache, IStringLocalizer<TypeEditing> T)
{
    /// <summary>Stores a new type. The name must be free.</summary>
    public Task<TypeOutcome> CreateAsync(ContentTypeDefinition type, CancellationToken cancellationToken) => work.RunAsync(async unit =>
        await IsTakenAsync(unit, type.Name, cancellationToken)
            ? TypeOutcome.Wrong(new ContentError(nameof(NewTypeForm.Name), T["名字 {0} 已经用了，请换一个。", type.Name]))
            : await StoreAsync(unit, null, type, cancellationToken), cancellationToken);

    /// <summary>Changes a type.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">The version the person saw; when there is a newer one nothing is stored.</param>
    /// <param name="change">Makes the new definition, or says what is wrong; null when what it is about is not there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<TypeOutcome> ChangeAsync(string name, int? version, Func<ContentTypeDefinition, TypeOutcome> change, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await ContentDefinitionManager.GetTypeAsync(unit, name, cancellationToken) is not { } current) return TypeOutcome.Missing;
        if (current.Version != version) return new TypeOutcome { IsCollided = true, Type = current };
        var outcome = change(current);
        return outcome is { Succeeded: true, Type: { } wanted } ? await StoreAsync(unit, current, wanted, cancellationToken) : outcome;
    }, cancellationToken);

    private async Task<TypeOutcome> StoreAsync(UnitScope unit, ContentTypeDefinition? before, ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        var problems = FormCheck.Problems(type).Select(problem => problem.Message).Concat(GoneAnswers(type)).ToList();
        if (problems.Count > 0) return TypeOutcome.Wrong(problems.Select(problem => new ContentError(nameof(FieldForm.ShowField), problem)));
        await definitions.ReplaceTypeAsync(unit, type, cancellationToken);
        var stored = await ContentDefinitionManager.GetTypeAsync(unit, type.Name, cancellationToken);
        var changes = comparison.Compare(before, type);
        if (stored!.Version == before?.Version || changes.Count == 0) return new TypeOutcome { Type = stored };
        unit.Get<AuditTrail>().Record("Content", before is null ? "TypeCreated" : "TypeChanged", $"{type.DisplayName}：{string.Join('；', changes)}", type.Name, data: new JsonObject { ["Version"] = stored.Version });
        unit.AfterCommit(() => cache.EvictAsync([PageCache.Everything]));
        return new TypeOutcome { Type = stored };
    }

    // Addresses are read without case, and a part of the same name would be taken for the type's own.
    private static async Task<bool> IsTakenAsync(UnitScope unit, string name, CancellationToken cancellationToken) =>
        (await unit.Db.Set<ContentDefinitionRecord>().Where(row => row.IsCurrent).Select(row => row.Name).Distinct().ToListAsync(cancellationToken)).Contains(name, StringComparer.OrdinalIgnoreCase);

    // An option that is taken away must not leave a question that nobody can reach.
    private IEnumerable<string> GoneAnswers(ContentTypeDefinition type)
    {
        var rules = FormRules.Of(type);
        foreach (var (part, field) in rules.Fields)
        {
            if (rules.RuleOf(new FieldPath(part.Name, field.Name)) is not var (other, when) || when.Operator == ShowOperator.NotEmpty) continue;
            var asked = type.Part(other.Part)!.Fields.First(found => found.Name == other.Field);
            var answers = kinds.FirstOrDefault(kind => kind.Is(asked))?.Answers(asked) ?? [];
            if (answers.Count > 0 && when.Values.Find(value => answers.All(answer => answer.Value != value)) is { } gone)
                yield return T["“{0}”在“{1}”是“{2}”时才问，这一项不能去掉。请先改“{0}”的条件。", field.DisplayName, asked.DisplayName, gone];
        }
    }
}
