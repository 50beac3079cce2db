using Eap.Applications.Answers;
using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Workflows.Review;

namespace Eap.Applications.Desk;

/// <summary>Shows an application on the page of its task, with the way to the desk.</summary>
internal sealed class ApplicationSubject(ContentDefinitionManager definitions, AnswerReader answers) : IReviewSubject
{
    public string ContentType => "";

    public bool Shows(ContentItem item) => item.Has<ApplicationPart>();

    public async Task<DisplayBlock> BuildAsync(ReviewTask task, ContentItem item, CancellationToken cancellationToken)
    {
        var type = await definitions.GetTypeForAsync(item, cancellationToken);
        return new DisplayBlock("ApplicationSubject", new ApplicationSubjectView(item.ContentItemId, type is null ? [] : answers.Read(item, type)));
    }
}
