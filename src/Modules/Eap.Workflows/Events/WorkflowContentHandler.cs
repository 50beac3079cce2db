using Microsoft.Extensions.DependencyInjection;
using System.Text.Json.Nodes;
using Eap.Contents.Handlers;
using Eap.Workflows.Activities.BuiltIn;
using Eap.Workflows.Instances;

namespace Eap.Workflows.Events;

/// <summary>Tells workflows what happens to content, in the transaction of the change. What a recipe sets up or a page saves by itself starts none.</summary>
internal sealed class WorkflowContentHandler(IServiceProvider services) : ContentHandlerBase
{
    public override Task CreatedAsync(ContentContext context, CancellationToken cancellationToken) => TellAsync(nameof(ContentCreatedEvent), context, cancellationToken);

    public override Task UpdatedAsync(ContentContext context, CancellationToken cancellationToken) => TellAsync(nameof(ContentUpdatedEvent), context, cancellationToken);

    public override Task SubmittedAsync(ContentContext context, CancellationToken cancellationToken) => TellAsync(nameof(ContentSubmittedEvent), context, cancellationToken);

    public override Task PublishedAsync(ContentContext context, CancellationToken cancellationToken) => TellAsync(nameof(ContentPublishedEvent), context, cancellationToken);

    public override Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken) => TellAsync(nameof(ContentUnpublishedEvent), context, cancellationToken);

    public override Task RemovedAsync(ContentContext context, CancellationToken cancellationToken) => TellAsync(nameof(ContentDeletedEvent), context, cancellationToken);

    private Task TellAsync(string name, ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Importing || context.IsAutosave) return Task.CompletedTask;
        var input = new JsonObject { ["ContentItemId"] = context.Item.ContentItemId, ["ContentItemVersionId"] = context.Item.ContentItemVersionId, ["ContentType"] = context.Item.ContentType };
        // Taken here and not by the constructor: activities need the content manager, which needs its handlers.
        return services.GetRequiredService<WorkflowManager>().TriggerEventAsync(name, input, context.Item.ContentItemId, cancellationToken);
    }
}
