using Eap.Contents.Definitions;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Editorial.Corrections;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Process;
using Eap.Platform.Data;

namespace Eap.Testing;

/// <summary>
/// Publishes for tests that are about something else than the reviews: three invented people sign the very version, then it goes through the
/// same gate as everything. Types without reviews are published as they are.
/// </summary>
public static class ReviewedContent
{
    /// <summary>Saves a version, has it signed, publishes it.</summary>
    public static async Task<SaveResult> SaveAndPublishReviewedAsync(this UnitScope unit, ContentItem item, string? expectedVersionId)
    {
        var contents = unit.Get<IContentManager>();
        if (await RequiresAsync(unit, item.ContentType) && (await unit.Get<ManuscriptStore>().LoadAsync(item.ContentItemId, CancellationToken.None)).LastSeen is { } seen)
            item.Apply(new CorrectionPart { Note = "测试里的更正", Of = seen });
        var saved = await contents.SaveDraftAsync(item, expectedVersionId);
        return saved.Succeeded ? await unit.PublishReviewedAsync(item.ContentItemId) : saved;
    }

    /// <summary>Has the newest version signed and publishes it.</summary>
    public static async Task<SaveResult> PublishReviewedAsync(this UnitScope unit, string contentItemId)
    {
        var contents = unit.Get<IContentManager>();
        var item = await contents.GetAsync(contentItemId, VersionOptions.Latest) ?? throw new InvalidOperationException($"No item {contentItemId}.");
        if (!item.Published && await RequiresAsync(unit, item.ContentType)) await SignAsync(unit, item);
        return await contents.PublishAsync(contentItemId);
    }

    private static async Task SignAsync(UnitScope unit, ContentItem item)
    {
        var stages = Enum.GetValues<ReviewStage>();
        unit.Db.AddRange(stages.Select(stage => new SignOff
        {
            ContentItemId = item.ContentItemId, VersionId = item.ContentItemVersionId, Stage = stage, PersonId = $"test-{stage}", PersonName = $"测试{stage}", Role = "测试", SignedUtc = unit.Get<TimeProvider>().GetUtcNow().UtcDateTime,
        }));
        await unit.Db.SaveChangesAsync();
        var manuscripts = unit.Get<ManuscriptStore>();
        var process = await manuscripts.LoadAsync(item.ContentItemId, CancellationToken.None);
        await manuscripts.SaveAsync(item.ContentItemId, process with { State = ArticleState.Scheduled, Signatures = [.. stages.Select(stage => new Signature(stage, $"test-{stage}"))] }, CancellationToken.None);
    }

    private static async Task<bool> RequiresAsync(UnitScope unit, string contentType) => ManuscriptStore.Requires(await ContentDefinitionManager.GetTypeAsync(unit, contentType, CancellationToken.None));
}
