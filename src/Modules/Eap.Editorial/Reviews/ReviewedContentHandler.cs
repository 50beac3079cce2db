using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Editorial.Corrections;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Process;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Reviews;

/// <summary>
/// Holds items of reviewed types to the process, whatever door they come through: locked while under review, submitted with a correction,
/// published only as signed. What a recipe sets up is signed by the recipe.
/// </summary>
internal sealed class ReviewedContentHandler(ManuscriptStore manuscripts, ReviewFlows flows, ICurrentUser user, SiteClock clock, IStringLocalizer<ReviewedContentHandler> T) : ContentHandlerBase
{
    private readonly List<SignOff> _recipeSigned = [];

    public override async Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken)
    {
        if (context.IsNew || !ManuscriptStore.Requires(context.Type)) return;
        var process = await manuscripts.LoadAsync(context.Item.ContentItemId, cancellationToken);
        if (!context.Publishing && process.Write(user.UserId, context.Item.ContentItemVersionId).Refusal is { } locked) context.Fail("", T[locked]);
        if (context.Publishing && process.LastSeen is { } seen && seen != context.Item.ContentItemVersionId && CorrectionPart.About(context.Item, seen) is null)
            context.Fail($"{nameof(CorrectionPart)}.{nameof(CorrectionPart.Note)}", T["请写更正说明：改了什么，为什么改。"]);
    }

    public override Task CreatedAsync(ContentContext context, CancellationToken cancellationToken) => WrittenAsync(context, cancellationToken);

    public override Task UpdatedAsync(ContentContext context, CancellationToken cancellationToken) => WrittenAsync(context, cancellationToken);

    public override Task DiscardedAsync(ContentContext context, CancellationToken cancellationToken) => MoveAsync(context, process => process.Discard(), cancellationToken);

    public override async Task SubmittingAsync(PublishContentContext context, CancellationToken cancellationToken)
    {
        if (!ManuscriptStore.Requires(context.Type)) return;
        var process = await manuscripts.LoadAsync(context.Item.ContentItemId, cancellationToken);
        if (process.Submit(user.UserId, CorrectionPart.About(context.Item, process.LastSeen) is not null).Refusal is { } refusal) context.Refuse(T[refusal]);
        else if (!await flows.BeginsAsync(context.Item.ContentType, cancellationToken)) context.Refuse(T["这一类内容要三审，但站点没有启用三审的流程。请联系系统管理员。"]);
    }

    public override async Task SubmittedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (!ManuscriptStore.Requires(context.Type)) return;
        var process = await manuscripts.LoadAsync(context.Item.ContentItemId, cancellationToken);
        var note = CorrectionPart.About(context.Item, process.LastSeen);
        var row = await manuscripts.SaveAsync(context.Item.ContentItemId, Must(process.Submit(user.UserId, note is not null)), cancellationToken);
        (row.SubmittedBy, row.SubmittedUtc) = (user.UserId, clock.UtcNow);
        await manuscripts.RecordAsync(context.Item, EditorialEventKind.Submitted, null, note, cancellationToken);
    }

    public override async Task PublishingAsync(PublishContentContext context, CancellationToken cancellationToken)
    {
        if (context.Importing || !ManuscriptStore.Requires(context.Type)) return;
        var process = await manuscripts.LoadAsync(context.Item.ContentItemId, cancellationToken);
        if (process.Publish(context.Item.ContentItemVersionId).Refusal is { } refusal) context.Refuse(T[refusal]);
    }

    public override async Task PublishedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (!ManuscriptStore.Requires(context.Type)) return;
        if (context.Importing) await SignForRecipeAsync(context, cancellationToken);
        else await WentLiveAsync(context, cancellationToken);
    }

    public override async Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (!ManuscriptStore.Requires(context.Type)) return;
        var process = await manuscripts.LoadAsync(context.Item.ContentItemId, cancellationToken);
        // A take-down has moved it already.
        if (process.Live is null && process.State == ArticleState.TakenDown) return;
        await manuscripts.SaveAsync(context.Item.ContentItemId, Must((process with { Live = context.Item.ContentItemVersionId }).Archive()), cancellationToken);
        await manuscripts.RecordAsync(context.Item, EditorialEventKind.Archived, null, null, cancellationToken);
    }

    public override async Task RemovedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (!ManuscriptStore.Requires(context.Type)) return;
        await flows.StopAsync(context.Unit, context.Item.ContentItemId, T["内容已删除"], cancellationToken);
        await manuscripts.SaveAsync(context.Item.ContentItemId, (await manuscripts.LoadAsync(context.Item.ContentItemId, cancellationToken)).Remove(), cancellationToken);
    }

    /// <summary>What was imported as a draft over a text known here is the text to review from now on.</summary>
    public override async Task IndexedAsync(IReadOnlyList<ContentContext> contexts, CancellationToken cancellationToken)
    {
        foreach (var context in contexts.Where(context => context is { Importing: true, IsNew: false, Item: { Latest: true, Published: false } } && ManuscriptStore.Requires(context.Type)))
            if (await manuscripts.RowAsync(context.Item.ContentItemId, cancellationToken) is not null)
                await MoveAsync(context, process => process.Write(null, context.Item.ContentItemVersionId), cancellationToken);
    }

    private Task WrittenAsync(ContentContext context, CancellationToken cancellationToken) =>
        context.Importing ? Task.CompletedTask : MoveAsync(context, process => process.Write(user.UserId, context.Item.ContentItemVersionId), cancellationToken);

    private async Task MoveAsync(ContentContext context, Func<ArticleProcess, ArticleMove> move, CancellationToken cancellationToken)
    {
        if (!ManuscriptStore.Requires(context.Type)) return;
        var process = await manuscripts.LoadAsync(context.Item.ContentItemId, cancellationToken);
        await manuscripts.SaveAsync(context.Item.ContentItemId, Must(move(process)), cancellationToken);
    }

    private async Task WentLiveAsync(ContentContext context, CancellationToken cancellationToken)
    {
        var item = context.Item;
        var process = await manuscripts.LoadAsync(item.ContentItemId, cancellationToken);
        if (CorrectionPart.About(item, process.LastSeen) is { } note)
            context.Unit.Db.Add(new Correction { ContentItemId = item.ContentItemId, VersionId = item.ContentItemVersionId, Note = note, PublishedUtc = item.PublishedUtc ?? clock.UtcNow });
        await manuscripts.SaveAsync(item.ContentItemId, Must(process.Publish(item.ContentItemVersionId)), cancellationToken);
        await manuscripts.RecordAsync(item, EditorialEventKind.Published, null, null, cancellationToken);
        if (LookAgainWork.Months(context.Type!) is { } months)
            await DueWorkQueue.PutAsync(context.Unit, LookAgainWork.WorkKind, item.ContentItemId, clock.UtcNow.AddMonths(months), cancellationToken);
    }

    private async Task SignForRecipeAsync(ContentContext context, CancellationToken cancellationToken)
    {
        var (db, item) = (context.Unit.Db, context.Item);
        // Thousands come in one transaction: what is stored need not be compared again at every later save.
        foreach (var stored in _recipeSigned.Where(sign => db.Entry(sign).State == EntityState.Unchanged).ToList())
        {
            db.Entry(stored).State = EntityState.Detached;
            _recipeSigned.Remove(stored);
        }

        if (!context.IsNew && await db.Set<SignOff>().AnyAsync(sign => sign.VersionId == item.ContentItemVersionId && sign.Stands, cancellationToken)) return;
        var signed = new SignOff
        {
            ContentItemId = item.ContentItemId, VersionId = item.ContentItemVersionId, Stage = ReviewStage.Final, PersonName = "", Role = "", SignedUtc = clock.UtcNow, Source = SignOffSource.Recipe,
        };
        db.Add(signed);
        _recipeSigned.Add(signed);
        if (!context.IsNew && await manuscripts.RowAsync(item.ContentItemId, cancellationToken) is not null)
        {
            await db.SaveChangesAsync(cancellationToken);
            await manuscripts.SaveAsync(item.ContentItemId, ArticleProcess.FromRecipe(item.ContentItemVersionId), cancellationToken);
        }
    }

    // What may be refused was asked before the change was written.
    private static ArticleProcess Must(ArticleMove move) => move.Next ?? throw new InvalidOperationException(move.Refusal);
}
