using Eap.Contents.Forms;
using Eap.Contents.Handlers;

namespace Eap.Contents.Editing;

/// <summary>Before any version is written, from wherever: answers to questions that are not asked go.</summary>
internal sealed class HiddenFieldsHandler : ContentHandlerBase
{
    public override Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Type is not null) FormRules.Of(context.Type).Clear(context.Item);
        return Task.CompletedTask;
    }
}
