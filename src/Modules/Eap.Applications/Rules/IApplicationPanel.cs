using Eap.Applications.Process;
using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Applications.Rules;

/// <summary>A section another module adds to the page of an application: the applicant's own, the desk's, or both.</summary>
public interface IApplicationPanel
{
    /// <summary>Sections stand in this order.</summary>
    int Position { get; }

    /// <summary>The section; null when there is nothing to show. The caller has asked whether the person may see the application.</summary>
    Task<DisplayBlock?> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationView view, CancellationToken cancellationToken);
}
