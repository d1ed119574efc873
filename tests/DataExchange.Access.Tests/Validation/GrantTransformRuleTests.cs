using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;

namespace DataExchange.Access.Tests.Validation;

/// <summary>A transform comes into force only where it can be applied.</summary>
public sealed class GrantTransformRuleTests
{
    [Fact]
    public void Every_transform_fits_a_form_that_is_not_known_and_NULL_fits_all()
    {
        Assert.All(Enum.GetValues<Transform>(), t => Assert.True(TransformFit.Fits(t, ValueForm.Unknown)));
        Assert.All(Enum.GetValues<ValueForm>(), f => Assert.True(TransformFit.Fits(Transform.Null, f)));
    }

    [Fact]
    public void Transform_of_texts_fits_no_member_of_an_enumeration()
        => Assert.All([Transform.MaskLast4, Transform.HashPairwise, Transform.Exists, Transform.Range], t => Assert.False(TransformFit.Fits(t, ValueForm.Enumeration)));

    [Fact]
    public void Transform_beyond_the_model_fits_nothing_that_is_known()
        => Assert.All(Enum.GetValues<ValueForm>().Where(f => f != ValueForm.Unknown), f => Assert.False(TransformFit.Fits((Transform)77, f)));
}
