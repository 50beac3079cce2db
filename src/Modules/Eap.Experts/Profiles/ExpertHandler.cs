using Eap.Contents.Handlers;

namespace Eap.Experts.Profiles;

/// <summary>The display text follows the name.</summary>
internal sealed class ExpertHandler : ContentHandlerBase
{
    public override Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.ContentType == ExpertContentType.Name) context.Item.DisplayText = context.Item.GetOrCreate<ExpertPart>().Name.Text ?? "（没有姓名）";
        return Task.CompletedTask;
    }
}
