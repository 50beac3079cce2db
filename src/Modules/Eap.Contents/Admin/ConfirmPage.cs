using Eap.Contents.Model;

namespace Eap.Contents.Admin;

/// <summary>A page that asks before something is done to an item; it needs no script.</summary>
/// <param name="Item">The item.</param>
/// <param name="Question">The heading, in Chinese.</param>
/// <param name="Text">What will happen.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Back">Where one goes who changes their mind.</param>
public sealed record ConfirmPage(ContentItem Item, string Question, string Text, string Button, string Action, string Back);
