using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>Base of part drivers; override what the part needs.</summary>
public abstract class ContentPartDriver<TPart> : IContentPartDriver where TPart : ContentPart, new()
{
    /// <inheritdoc />
    public string PartName => typeof(TPart).Name;

    /// <inheritdoc />
    public virtual string? Label => null;

    /// <inheritdoc />
    public Task<EditorBlock?> EditAsync(PartEditorContext context, CancellationToken cancellationToken) => EditAsync(Read(context.Item, context.Definition), context, cancellationToken);

    /// <inheritdoc />
    public async Task BindAsync(PartEditorContext context, CancellationToken cancellationToken)
    {
        var part = Read(context.Item, context.Definition);
        await BindAsync(part, context, cancellationToken);
        context.Item.Apply(context.Definition.Name, part);
    }

    /// <inheritdoc />
    public IEnumerable<ContentError> Validate(ContentItem item, ContentTypePartDefinition definition, bool publishing) => Validate(Read(item, definition), item, definition, publishing);

    /// <inheritdoc />
    public Task<DisplayBlock?> DisplayAsync(ContentItem item, ContentTypePartDefinition definition, string displayType, CancellationToken cancellationToken) =>
        DisplayAsync(Read(item, definition), item, displayType, cancellationToken);

    /// <inheritdoc />
    public string ToText(JsonObject part) => ToText(part.Deserialize<TPart>(ContentJson.Options) ?? new TPart());

    /// <inheritdoc cref="EditAsync(PartEditorContext, CancellationToken)"/>
    protected virtual Task<EditorBlock?> EditAsync(TPart part, PartEditorContext context, CancellationToken cancellationToken) => Task.FromResult<EditorBlock?>(null);

    /// <inheritdoc cref="BindAsync(PartEditorContext, CancellationToken)"/>
    protected virtual Task BindAsync(TPart part, PartEditorContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc cref="Validate(ContentItem, ContentTypePartDefinition, bool)"/>
    protected virtual IEnumerable<ContentError> Validate(TPart part, ContentItem item, ContentTypePartDefinition definition, bool publishing) => [];

    /// <inheritdoc cref="DisplayAsync(ContentItem, ContentTypePartDefinition, string, CancellationToken)"/>
    protected virtual Task<DisplayBlock?> DisplayAsync(TPart part, ContentItem item, string displayType, CancellationToken cancellationToken) => Task.FromResult<DisplayBlock?>(null);

    /// <summary>The part in words.</summary>
    protected virtual string ToText(TPart part) => "";

    private static TPart Read(ContentItem item, ContentTypePartDefinition definition) => item.As<TPart>(definition.Name) ?? new TPart();
}
