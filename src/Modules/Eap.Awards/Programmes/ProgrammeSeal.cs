using System.Text.Json.Nodes;
using Eap.Applications.Filing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Programmes;

/// <summary>The rules of an opened programme change no more, whichever way somebody goes about it; its end may be put off, never brought forward.</summary>
internal sealed class ProgrammeSeal(IStringLocalizer<ProgrammeSeal> T) : ContentHandlerBase
{
    /// <summary>SHA-256 of the rules, the end and its changes aside.</summary>
    public static string HashOf(ContentItem item)
    {
        var rules = (JsonObject)(item.Content[nameof(AwardProgrammePart)] ?? new JsonObject()).DeepClone();
        foreach (var name in new[] { nameof(AwardProgrammePart.ClosesUtc), nameof(AwardProgrammePart.Prolongings) }) rules.Remove(name);
        return ContentHash.Of(new JsonObject { ["Title"] = item.DisplayText, ["Rules"] = rules });
    }

    public override async Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken)
    {
        if (await OpeningAsync(context, cancellationToken) is not { } opening) return;
        if (HashOf(context.Item) != opening.Sha256) context.Fail("", T["项目已经开始，规则不能再改。只能延长截止时间，并写明理由。"]);
        var before = await context.Unit.Db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentItemId == context.Item.ContentItemId && item.Published && item.ContentItemVersionId != context.Item.ContentItemVersionId).FirstOrDefaultAsync(cancellationToken);
        if (before?.As<AwardProgrammePart>() is { } old && context.Item.GetOrCreate<AwardProgrammePart>().ClosesUtc is var closes && (closes is null || closes < old.ClosesUtc))
            context.Fail("", T["截止时间只能延长，不能提前。"]);
    }

    // Here is nobody to tell: whoever removes an opened programme has gone around its pages.
    public override async Task RemovedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (await OpeningAsync(context, cancellationToken) is not null) throw new InvalidOperationException($"The award programme {context.Item.ContentItemId} is open.");
    }

    private static async Task<ProgrammeOpening?> OpeningAsync(ContentContext context, CancellationToken cancellationToken) => context.Item.ContentType != AwardProgrammeType.Name ? null
        : await context.Unit.Db.Set<ProgrammeOpening>().AsNoTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == context.Item.ContentItemId, cancellationToken);
}
