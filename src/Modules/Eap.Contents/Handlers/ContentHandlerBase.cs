namespace Eap.Contents.Handlers;

/// <summary>
/// Sees every step of every item, inside its transaction. Names and order as in Orchard Core: ...ing before, ...ed after the change is written.
/// </summary>
public abstract class ContentHandlerBase
{
    /// <summary>A new item is being made, in memory.</summary>
    public virtual Task InitializingAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An item comes from a file.</summary>
    public virtual Task ImportingAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Items of one type are about to be imported together: what each would ask the database can be asked once for all.</summary>
    public virtual Task LookingUpAsync(IReadOnlyList<ContentContext> contexts, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A version is about to be written: the last moment to change it.</summary>
    public virtual Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Is the version right?</summary>
    public virtual Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The first version of an item was written.</summary>
    public virtual Task CreatedAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A further version was written.</summary>
    public virtual Task UpdatedAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It shall be handed in for review or decision; may be refused.</summary>
    public virtual Task SubmittingAsync(PublishContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It was handed in.</summary>
    public virtual Task SubmittedAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It shall be published; may be refused.</summary>
    public virtual Task PublishingAsync(PublishContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It was published.</summary>
    public virtual Task PublishedAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It was taken from the readers.</summary>
    public virtual Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What was changed since it was published was given up; <see cref="ContentContext.Item"/> is the published version.</summary>
    public virtual Task DiscardedAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It was removed; its history stays.</summary>
    public virtual Task RemovedAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Its index rows were rewritten after any change; <see cref="ContentContext.Item"/> is the version that changed.</summary>
    public virtual Task IndexedAsync(ContentContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The same for items that were imported together.</summary>
    public virtual async Task IndexedAsync(IReadOnlyList<ContentContext> contexts, CancellationToken cancellationToken)
    {
        foreach (var context in contexts) await IndexedAsync(context, cancellationToken);
    }
}
