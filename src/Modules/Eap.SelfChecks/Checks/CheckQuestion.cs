using Eap.Portal.Help;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>A question on a page.</summary>
/// <param name="Scale">Its scale.</param>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Help">Numbers to call, where the question is marked.</param>
public sealed record CheckQuestion(Scale Scale, int Index, HelpCard Help)
{
    /// <summary>The question.</summary>
    public ScaleItem Item => Scale.Items[Index];

    /// <summary>The area that begins with it; null where none does.</summary>
    public ScaleArea? Opens => Scale.Areas.FirstOrDefault(area => area.Items.Count > 0 && area.Items.Min() == Index + 1);
}
