using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Tests.Attachments;

/// <summary>A dossier is its owner's; one called 已提交 is read and not changed.</summary>
internal sealed class OwnerGuard(SiteDbContext db, ICurrentUser user) : IAttachmentGuard
{
    public Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken) => IsOwnerAsync(place, user.UserId, cancellationToken);

    public Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken) => user.UserId is { } id ? IsOpenAsync(place, id, cancellationToken) : Task.FromResult(false);

    public async Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken) =>
        await IsOwnerAsync(place, userId, cancellationToken) && !await Items(place).AnyAsync(item => item.DisplayText == "已提交", cancellationToken);

    private Task<bool> IsOwnerAsync(AttachmentPlace place, string? userId, CancellationToken cancellationToken) =>
        userId is null ? Task.FromResult(false) : Items(place).AnyAsync(item => item.Owner == userId, cancellationToken);

    private IQueryable<ContentItem> Items(AttachmentPlace place) => db.Set<ContentItem>().Where(item => item.ContentItemId == place.ContentItemId && item.Latest && item.ContentType == "TestDossier");
}
