using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Management;

/// <inheritdoc />
internal sealed class ContentManager(
    SiteDbContext db, UnitScope unit, ContentDefinitionManager definitions, FormDefinitions forms, ContentIndexer indexer, ContentImport import, IEnumerable<ContentHandlerBase> handlers,
    IdGenerator ids, TimeProvider time, ICurrentUser user, AuditTrail audit) : IContentManager
{
    private static readonly HotQuery<string, ContentItem> Latest = new((db, id) => db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentItemId == id && item.Latest));
    private readonly Dictionary<string, ContentTypeDefinition?> _types = [];
    private readonly Dictionary<(string, int), ContentTypeDefinition?> _versions = [];

    /// <inheritdoc />
    public async Task<ContentItem> NewAsync(string contentType, string organizationId, CancellationToken cancellationToken = default)
    {
        var type = await TypeAsync(contentType, cancellationToken) ?? throw new InvalidOperationException($"No content type {contentType}.");
        var item = new ContentItem
        {
            ContentItemId = ids.Next(), ContentType = contentType, OrganizationId = organizationId, Owner = user.UserId ?? "", Author = user.UserName,
            Visibility = type.Visibility, DefinitionVersion = type.Version,
        };
        foreach (var part in type.Parts) item.Content[part.Name] = new JsonObject();
        foreach (var handler in handlers) await handler.InitializingAsync(new ContentContext(unit, item, type), cancellationToken);
        return item;
    }

    /// <inheritdoc />
    public async Task<ContentItem> DraftAsync(ContentItem item, CancellationToken cancellationToken = default)
    {
        var type = await TypeOfAsync(item, cancellationToken);
        var version = Stamp(item.Copy(), type);
        foreach (var handler in handlers) await handler.UpdatingAsync(new ContentContext(unit, version, type), cancellationToken);
        // A title's limit counts what a person counts; the column counts characters.
        version.DisplayText = BoundedText.Cut(version.DisplayText, ContentItem.MaxDisplayText);
        return version;
    }

    /// <inheritdoc />
    public Task<ContentItem?> GetAsync(string contentItemId, VersionOptions options = VersionOptions.Published, CancellationToken cancellationToken = default)
    {
        if (options == VersionOptions.Latest) return Latest.FirstAsync(db, contentItemId, cancellationToken);
        var versions = db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentItemId == contentItemId);
        versions = options switch
        {
            VersionOptions.Published => versions.Where(item => item.Published),
            _ => versions.Where(item => item.Latest && !item.Published),
        };
        return versions.FirstOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task<ContentItem?> GetVersionAsync(string contentItemVersionId, CancellationToken cancellationToken = default) =>
        db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(item => item.ContentItemVersionId == contentItemVersionId, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ContentItem>> GetAllVersionsAsync(string contentItemId, CancellationToken cancellationToken = default) =>
        await db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentItemId == contentItemId).OrderByDescending(item => item.Id).Take(200)
            .Select(item => new ContentItem
            {
                Id = item.Id, ContentItemId = item.ContentItemId, ContentItemVersionId = item.ContentItemVersionId, ContentType = item.ContentType, DisplayText = item.DisplayText,
                Latest = item.Latest, Published = item.Published, ModifiedUtc = item.ModifiedUtc, PublishedUtc = item.PublishedUtc, CreatedUtc = item.CreatedUtc,
                Owner = item.Owner, Author = item.Author, OrganizationId = item.OrganizationId, IsConflict = item.IsConflict, Visibility = item.Visibility,
            }).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<SaveResult> SaveDraftAsync(ContentItem item, string? expectedVersionId, CancellationToken cancellationToken = default) => SaveAsync(item, expectedVersionId, isAutosave: false, cancellationToken);

    /// <inheritdoc />
    public Task<SaveResult> AutosaveAsync(ContentItem item, string expectedVersionId, CancellationToken cancellationToken = default) => SaveAsync(item, expectedVersionId, isAutosave: true, cancellationToken);

    /// <inheritdoc />
    public Task TrimAsync(string contentItemId, DateTime beforeUtc, IQueryable<string> keep, CancellationToken cancellationToken = default)
    {
        unit.EnsureActive();
        return db.Set<ContentItem>().Where(row => row.ContentItemId == contentItemId && !row.Latest && !row.Published && !row.IsConflict && row.ModifiedUtc < beforeUtc && !keep.Contains(row.ContentItemVersionId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<SaveResult> SaveAsync(ContentItem item, string? expectedVersionId, bool isAutosave, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var type = await TypeOfAsync(item, cancellationToken);
        var version = await DraftAsync(item, cancellationToken);
        var errors = await ValidateAsync(version, type, publishing: false, cancellationToken);
        if (errors.Count > 0) return SaveResult.Invalid(version, errors);
        return await AddVersionAsync(version, type, expectedVersionId, isAutosave, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<SaveResult> SaveAndPublishAsync(ContentItem item, string? expectedVersionId, CancellationToken cancellationToken = default)
    {
        var saved = await SaveDraftAsync(item, expectedVersionId, cancellationToken);
        return saved.Succeeded ? await PublishAsync(item.ContentItemId, cancellationToken) : saved;
    }

    /// <inheritdoc />
    public async Task<SaveResult> PublishAsync(string contentItemId, CancellationToken cancellationToken = default)
    {
        unit.EnsureActive();
        var item = await db.Set<ContentItem>().AsTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.Latest, cancellationToken)
            ?? throw new InvalidOperationException($"No item {contentItemId}.");
        // Pressed twice: what readers see stays as it is, with its time.
        if (item.Published) return SaveResult.Saved(item);
        var type = await TypeOfAsync(item, cancellationToken);
        var errors = await ValidateAsync(item, type, publishing: true, cancellationToken);
        if (errors.Count > 0) return SaveResult.Invalid(item, errors);
        var context = new PublishContentContext(unit, item, type);
        foreach (var handler in handlers) await handler.PublishingAsync(context, cancellationToken);
        if (context.Reasons.Count > 0) return SaveResult.Refused(item, context.Reasons);

        await ClearPublishedAsync(contentItemId, item.Id, cancellationToken);
        item.Published = true;
        item.PublishedUtc = Now();
        await IndexAsync(item, type, isNew: false, cancellationToken);
        foreach (var handler in handlers) await handler.PublishedAsync(new ContentContext(unit, item, type), cancellationToken);
        Audit("Published", "发布", item);
        return SaveResult.Saved(item);
    }

    /// <inheritdoc />
    public async Task<SaveResult> SubmitAsync(string contentItemId, CancellationToken cancellationToken = default)
    {
        unit.EnsureActive();
        var item = await GetAsync(contentItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {contentItemId}.");
        var type = await TypeOfAsync(item, cancellationToken);
        var errors = await ValidateAsync(item, type, publishing: true, cancellationToken);
        if (errors.Count > 0) return SaveResult.Invalid(item, errors);
        var context = new PublishContentContext(unit, item, type);
        foreach (var handler in handlers) await handler.SubmittingAsync(context, cancellationToken);
        if (context.Reasons.Count > 0) return SaveResult.Refused(item, context.Reasons);
        foreach (var handler in handlers) await handler.SubmittedAsync(new ContentContext(unit, item, type), cancellationToken);
        Audit("Submitted", "提交", item);
        return SaveResult.Saved(item);
    }

    /// <inheritdoc />
    public async Task<bool> UnpublishAsync(string contentItemId, CancellationToken cancellationToken = default)
    {
        unit.EnsureActive();
        var item = await db.Set<ContentItem>().AsTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.Published, cancellationToken);
        if (item is null) return false;
        var type = await TypeOfAsync(item, cancellationToken);
        item.Published = false;
        await IndexAsync(item, type, isNew: false, cancellationToken);
        foreach (var handler in handlers) await handler.UnpublishedAsync(new ContentContext(unit, item, type), cancellationToken);
        Audit("Unpublished", "撤下", item);
        return true;
    }

    /// <inheritdoc />
    public async Task<bool> DiscardDraftAsync(string contentItemId, CancellationToken cancellationToken = default)
    {
        unit.EnsureActive();
        var rows = await db.Set<ContentItem>().AsTracking().Where(row => row.ContentItemId == contentItemId && (row.Latest || row.Published)).ToListAsync(cancellationToken);
        if (rows.FirstOrDefault(row => row is { Latest: true, Published: false }) is not { } draft || rows.FirstOrDefault(row => row.Published) is not { } published) return false;
        draft.Latest = false;
        await db.SaveChangesAsync(cancellationToken);
        published.Latest = true;
        var type = await TypeOfAsync(published, cancellationToken);
        await IndexAsync(published, type, isNew: false, cancellationToken);
        foreach (var handler in handlers) await handler.DiscardedAsync(new ContentContext(unit, published, type), cancellationToken);
        Audit("DraftDiscarded", "放弃草稿", draft);
        return true;
    }

    /// <inheritdoc />
    public async Task<bool> RemoveAsync(string contentItemId, CancellationToken cancellationToken = default)
    {
        unit.EnsureActive();
        var rows = await db.Set<ContentItem>().AsTracking().Where(row => row.ContentItemId == contentItemId && (row.Latest || row.Published)).ToListAsync(cancellationToken);
        if (rows.Count == 0) return false;
        foreach (var row in rows) (row.Latest, row.Published) = (false, false);
        var type = await TypeOfAsync(rows[0], cancellationToken);
        await IndexAsync(rows[0], type, isNew: false, cancellationToken);
        foreach (var handler in handlers) await handler.RemovedAsync(new ContentContext(unit, rows[0], type), cancellationToken);
        Audit("Removed", "删除", rows[0]);
        return true;
    }

    /// <inheritdoc />
    public async Task<SaveResult> RestoreAsync(string contentItemVersionId, CancellationToken cancellationToken = default)
    {
        var old = await GetVersionAsync(contentItemVersionId, cancellationToken) ?? throw new InvalidOperationException($"No version {contentItemVersionId}.");
        var latest = await GetAsync(old.ContentItemId, VersionOptions.Latest, cancellationToken);
        var result = await SaveDraftAsync(old, latest?.ContentItemVersionId, cancellationToken);
        if (result.Succeeded) Audit("Restored", "恢复旧版本", result.Item);
        return result;
    }

    /// <inheritdoc />
    public Task ImportAsync(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken = default) => import.ImportAsync(items, cancellationToken);

    private async Task<SaveResult> AddVersionAsync(ContentItem version, ContentTypeDefinition? type, string? expectedVersionId, bool isAutosave, CancellationToken cancellationToken)
    {
        var isNew = expectedVersionId is null;
        var collided = isNew
            ? await db.Set<ContentItem>().AnyAsync(row => row.ContentItemId == version.ContentItemId && row.Latest, cancellationToken)
            : !await StepBackAsync(version.ContentItemId, expectedVersionId!, cancellationToken);
        if (collided) return await MeetAsync(version, cancellationToken);
        if (isNew) version.CreatedUtc ??= version.ModifiedUtc;

        (version.Latest, version.Published, version.PublishedUtc) = (true, false, null);
        db.Add(version);
        await IndexAsync(version, type, isNew, cancellationToken);
        foreach (var handler in handlers)
        {
            if (isNew) await handler.CreatedAsync(new ContentContext(unit, version, type), cancellationToken);
            else await handler.UpdatedAsync(new ContentContext(unit, version, type) { IsAutosave = isAutosave }, cancellationToken);
        }

        if (!isAutosave) Audit(isNew ? "Created" : "Saved", isNew ? "新建" : "保存", version);
        return SaveResult.Saved(version);
    }

    // One guarded statement decides who is first; the other's text goes to history, where nothing is lost.
    private async Task<bool> StepBackAsync(string contentItemId, string expectedVersionId, CancellationToken cancellationToken) =>
        await db.Set<ContentItem>().Where(row => row.ContentItemId == contentItemId && row.Latest && row.ContentItemVersionId == expectedVersionId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Latest, false), cancellationToken) == 1;

    // A form sent twice meets itself: the same text is there already. Any other text is kept beside the one that was first.
    private async Task<SaveResult> MeetAsync(ContentItem version, CancellationToken cancellationToken)
    {
        var current = await GetAsync(version.ContentItemId, VersionOptions.Latest, cancellationToken);
        return current is not null && current.Data == version.Data && current.DisplayText == version.DisplayText ? SaveResult.Saved(current) : KeepCollided(version, current);
    }

    private SaveResult KeepCollided(ContentItem version, ContentItem? current)
    {
        (version.Latest, version.Published, version.PublishedUtc, version.IsConflict) = (false, false, null, true);
        db.Add(version);
        Audit("Collided", "保存时与他人相遇，文字已存入历史", version);
        return current is null ? SaveResult.Invalid(version, [new ContentError("", "这一条已被删除，你的文字保存在它的历史里。")]) : SaveResult.Collided(version, current);
    }

    private ContentItem Stamp(ContentItem version, ContentTypeDefinition? type)
    {
        version.ContentItemVersionId = ids.Next();
        version.ModifiedUtc = Now();
        version.Author = user.UserName;
        version.IsConflict = false;
        (version.Visibility, version.DefinitionVersion) = (type?.Visibility ?? Visibility.Private, type?.Version ?? version.DefinitionVersion);
        return version;
    }

    private async Task<IReadOnlyList<ContentError>> ValidateAsync(ContentItem item, ContentTypeDefinition? type, bool publishing, CancellationToken cancellationToken)
    {
        var context = new ValidateContentContext(unit, item, type, publishing);
        foreach (var handler in handlers) await handler.ValidatingAsync(context, cancellationToken);
        return context.Errors;
    }

    private async Task IndexAsync(ContentItem item, ContentTypeDefinition? type, bool isNew, CancellationToken cancellationToken)
    {
        await indexer.ReindexAsync(item, type, isNew, cancellationToken);
        foreach (var handler in handlers) await handler.IndexedAsync(new ContentContext(unit, item, type) { IsNew = isNew }, cancellationToken);
    }

    private Task ClearPublishedAsync(string contentItemId, long exceptId, CancellationToken cancellationToken) =>
        db.Set<ContentItem>().Where(row => row.ContentItemId == contentItemId && row.Published && row.Id != exceptId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Published, false), cancellationToken);

    private async Task<ContentTypeDefinition?> TypeAsync(string name, CancellationToken cancellationToken)
    {
        if (_types.TryGetValue(name, out var known)) return known;
        // Inside a unit of work the definition may have been changed a step before.
        return _types[name] = unit.IsActive ? await ContentDefinitionManager.GetTypeAsync(unit, name, cancellationToken) : await definitions.GetTypeAsync(name, cancellationToken);
    }

    // An application keeps the version of its form.
    private async Task<ContentTypeDefinition?> TypeOfAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (!unit.IsActive) return await forms.ForAsync(item, cancellationToken);
        if (_versions.TryGetValue((item.ContentType, item.DefinitionVersion), out var known)) return known;
        return _versions[(item.ContentType, item.DefinitionVersion)] = await FormDefinitions.ForAsync(unit, item, await TypeAsync(item.ContentType, cancellationToken), cancellationToken);
    }

    private DateTime Now() => UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime);

    private void Audit(string name, string verb, ContentItem item) => audit.Record("Content", name, $"{verb}：{item.DisplayText}", item.ContentItemId, item.OrganizationId,
        new JsonObject { ["ContentType"] = item.ContentType, ["ContentItemVersionId"] = item.ContentItemVersionId });
}
