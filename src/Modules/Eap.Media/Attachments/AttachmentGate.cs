namespace Eap.Media.Attachments;

/// <summary>Asks the guards of all modules; nobody's yes is a no.</summary>
public sealed class AttachmentGate(IEnumerable<IAttachmentGuard> guards)
{
    /// <inheritdoc cref="IAttachmentGuard.MayReadAsync" />
    public Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken) => AnyAsync(guard => guard.MayReadAsync(place, cancellationToken));

    /// <inheritdoc cref="IAttachmentGuard.MayChangeAsync" />
    public Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken) => AnyAsync(guard => guard.MayChangeAsync(place, cancellationToken));

    /// <inheritdoc cref="IAttachmentGuard.IsOpenAsync" />
    public Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken) => AnyAsync(guard => guard.IsOpenAsync(place, userId, cancellationToken));

    private async Task<bool> AnyAsync(Func<IAttachmentGuard, Task<bool>> ask)
    {
        foreach (var guard in guards)
            if (await ask(guard)) return true;
        return false;
    }
}
