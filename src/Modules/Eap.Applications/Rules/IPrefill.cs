using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Applications.Rules;

/// <summary>Fills in what the site knows when an application is begun; the officer may change it.</summary>
public interface IPrefill
{
    /// <summary>Puts values into the new item's parts.</summary>
    Task FillAsync(ContentItem item, ContentTypeDefinition type, CancellationToken cancellationToken);
}
