using Eap.Contents.Handlers;

namespace Eap.Contents.Editing;

/// <summary>Checks every version with the drivers of its parts and fields, wherever it comes from.</summary>
internal sealed class DriverValidationHandler(IEnumerable<IContentPartDriver> parts, IEnumerable<IContentFieldDriver> fields) : ContentHandlerBase
{
    public override Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken)
    {
        if (context.Type is null) return Task.CompletedTask;
        var errors = ContentValidation.Check(context.Item, context.Type, parts.ToDictionary(driver => driver.PartName), fields.ToDictionary(driver => driver.FieldName), context.Publishing);
        foreach (var error in errors) context.Fail(error.Field, error.Message);
        return Task.CompletedTask;
    }
}
