using Eap.Contents.Admin.Types.Kinds;

namespace Eap.Contents.Admin.Types;

/// <summary>A setting of a form as a whole, on the page.</summary>
/// <param name="Id">Name and id of its input.</param>
/// <param name="Group">Title of its group.</param>
/// <param name="Input">The input.</param>
/// <param name="Value">What it shows.</param>
public sealed record TypeSetting(string Id, string Group, KindInput Input, string Value);
