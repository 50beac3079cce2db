using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>
/// Puts the rules of a form over what a person may do. <see cref="ContentEditor"/> does so by itself; this is for whoever shows, prints or exports.
/// </summary>
public static class FormAccess
{
    /// <summary>
    /// The access with the fields that are not asked hidden, as the item stands. A locked field opens with one it depends on that is open: who may
    /// answer yes must be able to say what follows from it.
    /// </summary>
    public static FieldAccess Of(ContentTypeDefinition type, ContentItem item, FieldAccess inner)
    {
        var rules = FormRules.Of(type);
        var hidden = rules.Hidden(item);
        return new FieldAccess((part, field) => field is null ? inner.Of(part, null)
            : hidden.Contains(new FieldPath(part, field)) ? FieldAccessLevel.Hidden : Opened(rules, inner, new FieldPath(part, field)));
    }

    /// <summary>The level of a field that is asked.</summary>
    internal static FieldAccessLevel Opened(FormRules rules, FieldAccess inner, FieldPath field)
    {
        var level = inner.Of(field.Part, field.Field);
        return level == FieldAccessLevel.Locked && rules.DependsOn(field).Any(other => inner.Of(other.Part, other.Field) == FieldAccessLevel.Editable) ? FieldAccessLevel.Editable : level;
    }
}
