using Eap.Contents.Handlers;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;

namespace Eap.Contents.Admin.Trees;

/// <summary>Changes the tree inside a taxonomy or a menu: a version like any other, published at once, because readers meet it on every page.</summary>
public sealed class TreeEditing(UnitOfWork work)
{
    /// <summary>Changes an item of the type.</summary>
    /// <param name="contentType">Its type.</param>
    /// <param name="id">The item.</param>
    /// <param name="version">The version the person saw; when there is a newer one nothing is stored.</param>
    /// <param name="change">Changes the item in memory and says what it did; null when what it is about is not there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<TreeOutcome> RunAsync(string contentType, string id, string? version, Func<UnitScope, ContentItem, Task<TreeChange?>> change, CancellationToken cancellationToken) =>
        work.RunAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            if (await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) is not { } item || item.ContentType != contentType) return TreeOutcome.Missing;
            if (item.ContentItemVersionId != version) return TreeOutcome.Collided;
            if (await change(unit, item) is not { } wanted) return TreeOutcome.Missing;
            if (wanted == TreeChange.Nothing) return TreeOutcome.Done;
            if (wanted.Errors.Count > 0) return TreeOutcome.Done with { Errors = wanted.Errors };
            var saved = await contents.SaveAndPublishAsync(item, version, cancellationToken);
            if (saved.Conflict is not null) return TreeOutcome.Collided;
            if (!saved.Succeeded) return TreeOutcome.Done with { Errors = [.. saved.Errors, .. saved.Refusals.Select(reason => new ContentError("", reason))] };
            unit.Get<AuditTrail>().Record("Content", wanted.Name, wanted.Summary, item.ContentItemId, item.OrganizationId);
            if (wanted.Then is not null) await wanted.Then();
            return TreeOutcome.Done;
        }, cancellationToken);
}
